let pilot = a woman
  in a red jacket

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:5 SB213 unsafe-fix
=== unsafe-fixed
# let pilot = a woman
# in a red jacket

Shot 1:
duration: 10sec
Scene: The plane takes off.
