model: cometapi/sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:10 SB404
=== unsafe-fixed
model: cometapi/sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
