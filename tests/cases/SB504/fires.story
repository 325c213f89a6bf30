model: sora-2
size: 1280x720
reference: img/square.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image img/square.png 1024x1024
=== expect
3:12 SB504 unsafe-fix
=== unsafe-fixed
model: sora-2
size: 1280x720
reference: img/square-1280x720.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
