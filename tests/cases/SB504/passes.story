model: sora-2
size: 1280x720

Shot 1:
duration: 4sec
Scene: The plane flies.
reference: a.png

Shot 2:
duration: 4sec
Scene: The plane flies.
reference: b.jpg

Shot 3:
duration: 4sec
Scene: The plane flies.
reference: c.webp
=== image a.png 1280x720
=== image b.jpg 1280x720
=== image c.webp 1280x720
=== expect
