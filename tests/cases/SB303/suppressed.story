Shot 1:
duration: 10sec
Scene: The plane takes off.

# storyboard: ignore[SB303] the author knows
Shot 2:
duration: 10sec
Scene: The plane lands.
=== asked
single = true
=== expect
