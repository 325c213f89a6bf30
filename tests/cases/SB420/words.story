resolution: Full HD
seed: lucky
aspect: cinematic

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:13 SB420 unsafe-fix
2:7 SB420
3:9 SB420
=== unsafe-fixed
resolution: 1080p
seed: lucky
aspect: cinematic

Shot 1:
duration: 10sec
Scene: The plane takes off.
