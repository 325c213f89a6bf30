model: sora-2

Shot 1:
duration: 14sec
Scene: The plane takes off.
=== expect
1:8 SB422
