model: sora-2-all
size: 9:16

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:7 SB405 unsafe-fix
=== unsafe-fixed
model: sora-2-all
size: 720x1280

Shot 1:
duration: 10sec
Scene: The plane takes off.
