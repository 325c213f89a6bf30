Shot 1:
duration: 9sec
Scene: The plane takes off.

Shot 2:
duration: 8sec
Scene: It climbs.

Shot 3:
Scene: It lands.
=== expect
9:1 SB205 unsafe-fix
=== says
`duration: 8.5sec`
=== unsafe-fixed
Shot 1:
duration: 9sec
Scene: The plane takes off.

Shot 2:
duration: 8sec
Scene: It climbs.

Shot 3:
duration: 8.5sec
Scene: It lands.
