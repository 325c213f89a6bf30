Shot 1:
duration: 10sec
Scene: The plane takes off.

Take 2: The plane lands.
duration: 5sec
=== expect
5:1 SB224 unsafe-fix
=== says
`Take 2`
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
Scene: The plane lands.
duration: 5sec
