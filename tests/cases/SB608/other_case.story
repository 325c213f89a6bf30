Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: the plane  takes off
=== expect
7:8 SB608
