# storyboard: ignore[SB409] the author knows
character: https://example.com/mara.mp4 @ 3,1

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
