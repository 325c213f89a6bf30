size: 720p

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB405 unsafe-fix
=== unsafe-fixed
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
