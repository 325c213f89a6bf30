Shot 1:
Scene: The plane takes off.

Shot 2:
Scene: It climbs.

Shot 3:
Scene: It lands.
=== expect
1:1 SB205 unsafe-fix
4:1 SB205 unsafe-fix
7:1 SB205 unsafe-fix
=== says
`duration: 3.4sec`
`duration: 3.3sec`
=== unsafe-fixed
Shot 1:
duration: 3.4sec
Scene: The plane takes off.

Shot 2:
duration: 3.3sec
Scene: It climbs.

Shot 3:
duration: 3.3sec
Scene: It lands.
