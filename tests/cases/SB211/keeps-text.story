Shot 1:
duration: 10sec
Scene: The plane takes off.
transition:

  It climbs.
=== expect
4:1 SB211
