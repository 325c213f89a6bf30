size: as large as it gets

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB405
=== unsafe-fixed
size: as large as it gets

Shot 1:
duration: 10sec
Scene: The plane takes off.
