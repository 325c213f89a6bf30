size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a.png

Shot 2:
duration: 5sec
Scene: It lands.
reference: a.png
=== image a.png 128x72
=== expect
6:12 SB504 `a.png` has 128x72 pixels, the film 1280x720: sora-2-all takes only an image of the film's size
11:12 SB504 `a.png` has 128x72 pixels, the film 1280x720: sora-2-all takes only an image of the film's size
=== unsafe-fixed
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a-1280x720.png

Shot 2:
duration: 5sec
Scene: It lands.
reference: a-1280x720.png
