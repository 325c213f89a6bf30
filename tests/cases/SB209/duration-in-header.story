duration: 15sec

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
1:1 SB209
=== says
`duration`
