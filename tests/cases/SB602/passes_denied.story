Shot 1:
duration: 10sec
Scene: A lake.
camera: static shot, no zoom in, no pan left
=== expect
