size: 1280x720
reference: img/square.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image img/square.png 1024x1024
=== expect
2:12 SB504 `img/square.png` has 1024x1024 pixels, the film 1280x720: sora-2-all takes only an image of the film's size
=== unsafe-fixed
size: 1280x720
reference: img/square-1280x720.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
