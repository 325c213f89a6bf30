model: seedance-2.5

# storyboard: ignore[SB308] the author knows
Shot 1:
duration: 4.4sec
Scene: The plane takes off.

# storyboard: ignore[SB308] the author knows
Shot 2:
duration: 5.6sec
Scene: The plane lands.
=== expect
