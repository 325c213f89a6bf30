Shot 1:
duration: 10sec
Scene: Waves crash.
=== expect
