model: sora-2
size: 1280x720

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
