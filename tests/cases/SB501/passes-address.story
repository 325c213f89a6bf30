reference: https://example.com/plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
