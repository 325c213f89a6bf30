model: wan2.6

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
=== asked
size = "1280x720"
