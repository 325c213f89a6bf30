model: sora-2-pro
reference: square.webp

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image square.webp 1024x1024
=== settings
size = "1792x1024"
=== expect
2:12 SB504 unsafe-fix
=== says
`square.webp`
1792x1024
sora-2-pro
=== unsafe-fixed
model: sora-2-pro
reference: square-1792x1024.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
