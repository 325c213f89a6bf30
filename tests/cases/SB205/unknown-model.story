model: no-such-model

Shot 1:
Scene: The plane takes off.
=== expect
3:1 SB205 unsafe-fix
=== says
`duration: 5sec`
=== unsafe-fixed
model: no-such-model

Shot 1:
duration: 5sec
Scene: The plane takes off.
