Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 9.5sec
Scene: The plane lands.

Shot 3:
duration: 11.2sec
Scene: The plane lands.
=== expect
10:11 SB302
=== says
30.7 s
3 jobs
35 s
4.3 s
