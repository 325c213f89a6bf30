Shot 1:
duration: 20sec
Scene: The plane takes off.
  ---
  It climbs.
=== expect
