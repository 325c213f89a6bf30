# storyboard: ignore[SB417] the author knows
character: https://example.com/mara.mp4 @ 1,9

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
