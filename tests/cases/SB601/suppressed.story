# storyboard: ignore[SB601] the author knows
Shot 1:
duration: 10sec
Scene: Beach.
=== expect
