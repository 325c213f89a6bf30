Shot 1:
Scene: The plane takes off.
duration: 7.5sec

Shot 2:
Scene: The plane lands.
duration: 7.5sec
=== expect
