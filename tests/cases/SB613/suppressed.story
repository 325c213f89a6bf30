# storyboard: ignore[SB613] the author knows
Shot 1:
duration: 10sec
Scene: A naked man runs across the pitch.
=== expect
