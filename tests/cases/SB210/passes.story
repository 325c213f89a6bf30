Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left, then zooms in
=== expect
