Shot 1:
duration: 5sec
Scene: The plane takes off.
reference: start.png

Shot 2:
duration: 5sec
Scene: The plane lands.
=== expect
