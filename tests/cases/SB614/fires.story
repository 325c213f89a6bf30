Shot 1:
duration: 10sec
Scene: A red Ferrari stops at the gate.
=== expect
3:14 SB614
