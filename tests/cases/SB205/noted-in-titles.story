Shot 1 (0:00–0:04): Take-off
Scene: The plane takes off.

Shot 2: Climb (4-6.5s)
Scene: It climbs.

Shot 3: Turn [500 ms]
Scene: It turns.

Shot 4: Landing (at last)
Scene: It lands.

Shot 5: The end (5-3s)
Scene: It stops.
=== expect
1:1 SB205 unsafe-fix
4:1 SB205 unsafe-fix
7:1 SB205 unsafe-fix
10:1 SB205 unsafe-fix
13:1 SB205 unsafe-fix
=== says
`duration: 4sec`
`duration: 0.5sec`
=== unsafe-fixed
Shot 1 (0:00–0:04): Take-off
duration: 4sec
Scene: The plane takes off.

Shot 2: Climb (4-6.5s)
duration: 2.5sec
Scene: It climbs.

Shot 3: Turn [500 ms]
duration: 0.5sec
Scene: It turns.

Shot 4: Landing (at last)
duration: 4sec
Scene: It lands.

Shot 5: The end (5-3s)
duration: 4sec
Scene: It stops.
