Shot 1:
duration: 9.5sec
Scene: The plane takes off.

Shot 2:
duration: 0.5sec
Scene: The pilot blinks.
=== expect
6:11 SB306
