let pilot = a woman
  in a red jacket

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:5 SB213 nothing uses `{pilot}`: use it, or take its definition out
=== unsafe-fixed
# let pilot = a woman
# in a red jacket

Shot 1:
duration: 10sec
Scene: The plane takes off.
