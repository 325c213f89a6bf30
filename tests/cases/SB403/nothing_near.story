model: sora-2
service: here

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:10 SB403
=== unsafe-fixed
model: sora-2
service: here

Shot 1:
duration: 8sec
Scene: The plane takes off.
