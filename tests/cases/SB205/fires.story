Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
Scene: The plane lands.
=== expect
5:1 SB205 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 2.5sec
Scene: The plane lands.
