Shot 1:
duration: 9.5sec
Scene: The plane takes off.

# storyboard: ignore[SB306] the author knows
Shot 2:
duration: 0.5sec
Scene: The pilot blinks.
=== expect
