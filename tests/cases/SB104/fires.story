Shot 1:
duration: 10sec
Scene: The plane takes off.
It climbs.
   And turns.
=== expect
4:1 SB104 this line goes on with the field above: indent it
5:4 SB104 this line goes on with the field above: indent it
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
  And turns.
