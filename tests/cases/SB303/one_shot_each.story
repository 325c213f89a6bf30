model: veo-3.1

Shot 1:
duration: 2sec
Scene: The plane takes off.

Shot 2:
duration: 2sec
Scene: The plane lands.
=== asked
single = true
=== expect
8:11 SB303 unsafe-fix
=== says
4 s
veo-3.1
8 s
