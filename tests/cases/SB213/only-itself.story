let echo = an {echo}

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:5 SB213 nothing uses `{echo}`: use it, or take its definition out
=== unsafe-fixed
# let echo = an {echo}

Shot 1:
duration: 10sec
Scene: The plane takes off.
