# storyboard: ignore[SB606] the author knows
Shot 1:
duration: 10sec
Scene: The square at noon, no people, no cars.
=== expect
