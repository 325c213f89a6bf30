model: sora-2-pro
size: 1080x1920

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:7 SB406 unsafe-fix
=== unsafe-fixed
model: sora-2-pro
size: 720x1280

Shot 1:
duration: 8sec
Scene: The plane takes off.
