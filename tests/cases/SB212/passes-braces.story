Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== expect
