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
