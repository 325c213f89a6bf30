Shot 1:
duration: 16sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane takes off.

Shot 3:
duration: 20sec
Scene: The plane lands.
=== settings
model = "sora-2-all"
=== expect
2:11 SB304 unsafe-fix
10:11 SB304 unsafe-fix
=== says
16 s
=== unsafe-fixed
Shot 1:
duration: 15sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane takes off.

Shot 3:
duration: 15sec
Scene: The plane lands.
