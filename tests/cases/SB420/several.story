resolution: 1280x720
seed: -4
aspect: portrait

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:13 SB420 unsafe-fix
2:7 SB420
3:9 SB420 unsafe-fix
=== unsafe-fixed
size: 1280x720
seed: -4
aspect: 9:16

Shot 1:
duration: 10sec
Scene: The plane takes off.
