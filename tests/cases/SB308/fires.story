model: seedance-2.5

Shot 1:
duration: 4.4sec
Scene: The plane takes off.

Shot 2:
duration: 5.6sec
Scene: The plane lands.
=== expect
4:11 SB308 unsafe-fix
8:11 SB308 unsafe-fix
=== unsafe-fixed
model: seedance-2.5

Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
