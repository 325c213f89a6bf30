aspect: 9x16

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:9 SB420 unsafe-fix
=== unsafe-fixed
aspect: 9:16

Shot 1:
duration: 10sec
Scene: The plane takes off.
