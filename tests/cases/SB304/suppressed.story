# storyboard: ignore[SB304] the author knows
Shot 1:
duration: 20sec
Scene: The plane takes off, circles the tower and lands.
=== expect
