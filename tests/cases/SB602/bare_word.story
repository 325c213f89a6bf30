Shot 1:
duration: 10sec
Scene: The camera dollies in on a clock.
camera: static, eye level
=== expect
4:9 SB602
