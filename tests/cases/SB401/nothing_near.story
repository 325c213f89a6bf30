model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401
=== unsafe-fixed
model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
