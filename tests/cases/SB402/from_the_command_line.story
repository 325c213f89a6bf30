model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== asked
service = "openai"
=== expect
1:8 SB402
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
