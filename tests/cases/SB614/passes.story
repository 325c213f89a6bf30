Shot 1:
duration: 10sec
Scene: A low red sports car stops at the gate.
=== expect
