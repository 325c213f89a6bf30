Shot 1:
duration: 10sec
Scene: A lake.
camera: slow pan left, pan right
=== expect
4:24 SB602
