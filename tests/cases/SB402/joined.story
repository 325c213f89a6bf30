model: openai/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
1:8 SB402 openai/sora-2-pro was retired on 2026-09-24: write `model: sora-2-pro` and `service: cometapi` instead
=== unsafe-fixed
model: cometapi/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
