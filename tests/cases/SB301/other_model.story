model: sora-2

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== expect
4:11 SB301 unsafe-fix
=== says
0.5 s
12 s
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
