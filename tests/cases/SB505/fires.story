reference: ../plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It lands.
reference: /etc/hostname
=== expect
1:12 SB505
10:12 SB505
