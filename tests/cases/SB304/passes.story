Shot 1:
duration: 20sec
Scene:
  The plane takes off and circles the tower.
  ---
  The plane lands.
=== expect
