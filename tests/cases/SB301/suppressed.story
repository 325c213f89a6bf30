Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# storyboard: ignore[SB301] the author knows
Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== expect
