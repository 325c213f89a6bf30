Shot 1:
duration: 5sec
Scene:
  The plane takes off.
=== expect
