size: 1920x1080

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB421
