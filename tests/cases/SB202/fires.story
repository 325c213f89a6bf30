Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 1:
duration: 7.5sec
Scene: The plane takes off at dawn.
=== expect
5:1 SB202 fix
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane takes off at dawn.
