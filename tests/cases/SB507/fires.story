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
=== image a.png 1280x720 cut
=== image b.jpg 1280x720 cut
=== image c.webp 1280x720 cut
=== expect
4:12 SB507
9:12 SB507
14:12 SB507
