size: 0x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB405
=== unsafe-fixed
size: 0x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
