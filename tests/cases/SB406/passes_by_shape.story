model: kling-3.0
aspect: 9:16
resolution: 1080p

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
