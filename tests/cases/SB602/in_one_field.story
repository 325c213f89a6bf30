Shot 1:
duration: 10sec
Scene: A lake.
camera: slow pan left, pan right
=== expect
4:24 SB602 shot 1 asks for 'pan left' and for 'pan right': keep one of them, or make two shots of it
