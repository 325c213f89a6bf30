reference: square.jpg

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image square.jpg 1024x1024
=== expect
1:12 SB504 `square.jpg` has 1024x1024 pixels, the film 1280x720: sora-2-all takes only an image of the film's size
=== unsafe-fixed
reference: square-1280x720.jpg

Shot 1:
duration: 10sec
Scene: The plane takes off.
