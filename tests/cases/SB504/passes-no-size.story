model: sora-2
size: 720p
reference: a.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image a.png 64x36
=== expect
