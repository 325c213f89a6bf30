model: sora-2-all
service: openai

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:10 SB404 unsafe-fix
=== unsafe-fixed
model: sora-2-all
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
