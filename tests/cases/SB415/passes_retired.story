model: sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
