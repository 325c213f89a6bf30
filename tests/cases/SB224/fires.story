Scene 1: The plane takes off.
duration: 7.5sec

Scene 2: The plane lands.
duration: 7.5sec
=== expect
1:1 SB224 unsafe-fix
4:1 SB224 unsafe-fix
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
duration: 7.5sec

Shot 2:
Scene: The plane lands.
duration: 7.5sec
