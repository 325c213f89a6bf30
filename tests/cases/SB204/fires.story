Shot 1:
duration: 10sec
Scene:
=== expect
3:1 SB204
