character: https://example.com/@mara/clip.mp4 @ 0.5,2.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
