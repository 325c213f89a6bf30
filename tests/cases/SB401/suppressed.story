# storyboard: ignore[SB401] the author knows
model: sora2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
