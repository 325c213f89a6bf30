# storyboard: ignore[SB416] the author knows
size: 1280 × 720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
