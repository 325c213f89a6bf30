Shot 1:
duration: 10sec
Scene: The plane takes off.
It climbs.
   And turns.
=== expect
4:1 SB104 fix
5:4 SB104 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
  And turns.
