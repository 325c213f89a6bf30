size: 0x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB405 '0x720' is not a size: write width and height in pixels, such as `size: 1280x720`
=== unsafe-fixed
size: 0x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
