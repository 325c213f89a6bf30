Shot 1:
duration: 8sec
Scene: The plane takes off.

Shot 2:
duration: 2sec
Scene: The pilot blinks.
=== expect
