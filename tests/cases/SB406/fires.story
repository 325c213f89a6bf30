model: sora-2
size: 1920x1080

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:7 SB406 unsafe-fix
=== unsafe-fixed
model: sora-2
size: 1280x720

Shot 1:
duration: 8sec
Scene: The plane takes off.
