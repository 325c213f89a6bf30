model: sora-2-pro
size: 1080x1920

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:7 SB406 unsafe-fix
=== says
sora-2-pro
1080x1920
1792x1024
1024x1792
=== unsafe-fixed
model: sora-2-pro
size: 720x1280

Shot 1:
duration: 8sec
Scene: The plane takes off.
