# storyboard: ignore[SB614] the author knows
Shot 1:
duration: 10sec
Scene: A red Ferrari stops at the gate.
=== expect
