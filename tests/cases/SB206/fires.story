Shot 1:
duration: about 7.5 seconds
Scene: The plane takes off.

Shot 2:
duration: 0sec
Scene: The plane lands.
=== expect
2:11 SB206 unsafe-fix
6:11 SB206
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 0sec
Scene: The plane lands.
