model: cometapy/sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
1:8 SB403 unsafe-fix
=== unsafe-fixed
model: cometapi/sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
