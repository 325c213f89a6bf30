let echo = an {echo}

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:5 SB215
