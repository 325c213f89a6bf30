size: 1280 × 720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:7 SB416 fix
=== fixed
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
