model: sora-2
# storyboard: ignore[SB406] the author knows
size: 1920x1080

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
