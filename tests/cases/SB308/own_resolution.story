Shot 1:
duration: 4.25sec
Scene: The plane takes off.

Shot 2:
duration: 5.75sec
Scene: The plane lands.
=== settings
[models.sora-2-all]
resolution = 0.5
=== expect
2:11 SB308 unsafe-fix
6:11 SB308 unsafe-fix
=== says
4.25 s
sora-2-all
0.5 s
4.5 s
5.75 s
=== unsafe-fixed
Shot 1:
duration: 4.5sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
