model: sora-2
service: cometapi

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
