model: sora-2
service: cometapi
# storyboard: ignore[SB407] the author knows
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
