model: kling-3.0

Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 0.5sec
Scene: A wink.
=== expect
8:11 SB305
=== says
0.5 s
kling-3.0
1 s
1 s
