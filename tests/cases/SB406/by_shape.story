model: kling-3.0
aspect: 21:9

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:9 SB406
