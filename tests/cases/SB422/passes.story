model: sora-2

Shot 1:
duration: 6sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
=== expect
