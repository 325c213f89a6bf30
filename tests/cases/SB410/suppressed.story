Shot 1:
duration: 5sec
Scene: The plane takes off.

# storyboard: ignore[SB410] the author knows
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
=== expect
