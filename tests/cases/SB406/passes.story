model: sora-2-all
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
