model: seedance-2.5
resolution: 4k

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:13 SB406
