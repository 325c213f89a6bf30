model: wan2.7

Shot 1:
duration: 7sec
Scene: The plane takes off.
=== expect
