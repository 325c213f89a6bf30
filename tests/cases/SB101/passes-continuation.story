Shot 1:
duration: 10sec
Scene: One.
Two.
=== expect
