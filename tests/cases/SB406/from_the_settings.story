Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
size = "640x480"
=== expect
1:1 SB406
=== says
640x480
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
