model: sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:10 SB402 openai/sora-2 was retired on 2026-09-24: write `model: sora-2` and `service: cometapi` instead
=== unsafe-fixed
model: sora-2
service: cometapi

Shot 1:
duration: 8sec
Scene: The plane takes off.
