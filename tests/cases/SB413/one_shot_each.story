model: veo-3.1

Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 4sec
Scene: The plane lands.
=== expect
1:8 SB413
=== says
veo-3.1
