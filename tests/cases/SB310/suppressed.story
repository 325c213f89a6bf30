Shot 1:
duration: 6sec
Scene: The plane takes off.
transition: dissolve 1.5sec

# storyboard: ignore[SB310] the author knows
Shot 2:
duration: 2sec
Scene: Clouds pass below.
transition: dissolve 1.5sec

Shot 3:
duration: 2sec
Scene: The plane lands.
=== expect
