Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
9:1 SB202 fix
13:1 SB202 fix
=== says
line 5
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Shot 3:
duration: 7.5sec
Scene: The plane takes off.

Shot 4:
duration: 7.5sec
Scene: The plane lands.
