model: wan2.6
size: 640x640

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
