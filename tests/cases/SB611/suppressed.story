# storyboard: ignore[SB611] the author knows
Shot 1:
duration: 10sec
Scene: Darth Vader orders a coffee.
=== expect
