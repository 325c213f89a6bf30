model: cometapi/sora-2-al

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401 unsafe-fix
=== unsafe-fixed
model: cometapi/sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
