Shot 1:
duration: 10sec
Scene: A singer in a silver coat walks on to a stage in the rain.
=== expect
