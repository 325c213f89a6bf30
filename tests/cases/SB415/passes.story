model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
