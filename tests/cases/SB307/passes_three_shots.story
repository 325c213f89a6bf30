Shot 1:
duration: 1sec
Scene: The plane takes off.

Shot 2:
duration: 1sec
Scene: The plane takes off.

Shot 3:
duration: 1sec
Scene: The plane takes off.
=== expect
