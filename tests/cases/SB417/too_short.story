character: https://example.com/mara.mp4 @ 1,1.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB417
=== says
0.5 s
