model: seedance-2.0

Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
=== expect
1:8 SB413
