model: sora-2-all
# storyboard: ignore[SB404] the author knows
service: openai

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
