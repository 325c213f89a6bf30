model: wan2.6
size: 16:9

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
2:7 SB405
=== unsafe-fixed
model: wan2.6
size: 16:9

Shot 1:
duration: 10sec
Scene: The plane takes off.
