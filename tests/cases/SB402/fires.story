model: sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:10 SB402 unsafe-fix
=== unsafe-fixed
model: sora-2
service: cometapi

Shot 1:
duration: 8sec
Scene: The plane takes off.
