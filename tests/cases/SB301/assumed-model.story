Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== expect
6:11 SB301
=== says
sora-2-all is assumed
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
Scene: The plane lands.
