# storyboard: ignore[SB305] the author knows
model: gen4.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
