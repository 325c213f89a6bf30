size: 720x1280

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
