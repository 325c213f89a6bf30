model: sora-2
size: 720p

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:7 SB405 unsafe-fix
=== unsafe-fixed
model: sora-2
size: 1280x720

Shot 1:
duration: 8sec
Scene: The plane takes off.
