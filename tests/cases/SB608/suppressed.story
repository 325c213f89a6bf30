Shot 1:
duration: 5sec
Scene: The plane takes off.

# storyboard: ignore[SB608] the author knows
Shot 2:
duration: 5sec
Scene: The plane takes off.
=== expect
