aspect: 9:16
resolution: 4K
seed: 0

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
