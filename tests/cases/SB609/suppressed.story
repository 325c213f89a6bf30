# storyboard: ignore[SB609] the author knows
Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, masterpiece, 8k, award-winning.
=== expect
