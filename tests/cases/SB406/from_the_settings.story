model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== settings
size = "640x480"
=== expect
1:1 SB406
=== says
640x480
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
