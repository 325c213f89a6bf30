Shot 1:
duration: 10sec
Scene: The camera dollies in on a clock.
camera: static, eye level
=== expect
4:9 SB602 shot 1 asks for 'dolly in' and for 'static': keep one of them, or make two shots of it
