reference: .

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It lands.
reference: img
=== image img/plane.png 64x36
=== expect
1:12 SB502
10:12 SB502
