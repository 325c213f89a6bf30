Shot:
duration: 10sec
Scene: The plane takes off.

Shot 3:
duration: 5sec
Scene: It climbs.
=== expect
1:1 SB201 fix
5:1 SB201 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It climbs.
