model: Sora 2 Pro

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401 unsafe-fix
=== says
sora-2-pro
=== unsafe-fixed
model: sora-2-pro

Shot 1:
duration: 10sec
Scene: The plane takes off.
