Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 3:
duration: 7.5sec
Scene: The plane lands.
=== expect
5:1 SB201 fix
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
