model: sora-2
# storyboard: ignore[SB402] the author knows
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
