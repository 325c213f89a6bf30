Shot 1:
duration: 10sec
Scene: A **bold** word, #1, _so_.
=== expect
