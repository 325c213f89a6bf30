# storyboard: ignore[SB309] the author knows
Shot 1:
duration: 9sec
Scene: The plane takes off.
transition: dissolve 2sec

Shot 2:
duration: 1sec
Scene: The plane lands.
=== expect
