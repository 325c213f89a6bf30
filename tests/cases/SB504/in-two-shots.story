model: sora-2
size: 1280x720

Shot 1:
duration: 6sec
Scene: The plane takes off.
reference: a.png

Shot 2:
duration: 6sec
Scene: It lands.
reference: a.png
=== image a.png 128x72
=== expect
7:12 SB504 unsafe-fix
12:12 SB504 unsafe-fix
=== says
`a.png`
128x72
=== unsafe-fixed
model: sora-2
size: 1280x720

Shot 1:
duration: 6sec
Scene: The plane takes off.
reference: a-1280x720.png

Shot 2:
duration: 6sec
Scene: It lands.
reference: a-1280x720.png
