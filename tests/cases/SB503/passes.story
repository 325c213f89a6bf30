Shot 1:
duration: 5sec
Scene: The plane flies.
reference: a.png

Shot 2:
duration: 5sec
Scene: The plane flies.
reference: b.jpg

Shot 3:
duration: 5sec
Scene: The plane flies.
reference: c.webp
=== image a.png 64x36
=== image b.jpg 64x36
=== image c.webp 64x36
=== expect
