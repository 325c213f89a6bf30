model: sora-2-all
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
