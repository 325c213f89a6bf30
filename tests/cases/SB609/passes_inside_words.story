Shot 1:
duration: 10sec
Scene: An epicentre on a map.
=== expect
