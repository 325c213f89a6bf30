# storyboard: ignore[SB105] house style
SHOT 1:
DURATION: 10sec
Scene: A.
=== expect
