# storyboard: ignore[SB612] the author knows
Shot 1:
duration: 10sec
Scene: The knight is beheaded in front of the crowd.
=== expect
