model: veo-3.1
size: 1000x1000

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:7 SB406 unsafe-fix
=== says
veo-3.1
1000x1000
16x9
=== unsafe-fixed
model: veo-3.1
size: 16x9

Shot 1:
duration: 8sec
Scene: The plane takes off.
