Shot 1:
duration: 10sec
Scene: {the crew} waves } {.
=== expect
