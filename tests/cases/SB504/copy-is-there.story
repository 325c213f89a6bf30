model: sora-2
size: 1280x720
reference: a.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image a.png 128x72
=== image a-1280x720.png 1280x720
=== expect
3:12 SB504 unsafe-fix
=== says
`a.png`
128x72
=== unsafe-fixed
model: sora-2
size: 1280x720
reference: a-1280x720.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
