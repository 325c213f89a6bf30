model: sora-2
reference: square.jpg

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image square.jpg 1024x1024
=== expect
2:12 SB504 unsafe-fix
=== says
`square.jpg`
=== unsafe-fixed
model: sora-2
reference: square-1280x720.jpg

Shot 1:
duration: 10sec
Scene: The plane takes off.
