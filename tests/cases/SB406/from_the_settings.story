Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
size = "640x480"
=== expect
1:1 SB406 sora-2-all has no size 640x480: it films 1280x720, 720x1280
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
