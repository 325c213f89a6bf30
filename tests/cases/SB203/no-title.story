Shot 1:
duration: 5sec
camera: pans left
=== expect
1:1 SB203
