model: no-such-model
size: 1280x720
reference: a.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image a.png 64x36
=== expect
