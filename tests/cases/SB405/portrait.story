model: sora-2-all
size: 9:16

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:7 SB405 '9:16' is not a size: write width and height in pixels, such as `size: 720x1280`
=== unsafe-fixed
model: sora-2-all
size: 720x1280

Shot 1:
duration: 10sec
Scene: The plane takes off.
