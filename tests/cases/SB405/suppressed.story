# storyboard: ignore[SB405] the author knows
size: 720p

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
