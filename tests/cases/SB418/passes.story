model: wan2.6
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
