Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane takes off.
=== expect
7:8 SB608 shot 2 shows the same as shot 1: change one of them, or make them one shot of 10 s
