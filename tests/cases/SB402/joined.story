model: openai/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
1:8 SB402 unsafe-fix
=== unsafe-fixed
model: cometapi/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
