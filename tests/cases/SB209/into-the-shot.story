lighting: low sun
length: 5sec

Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 1280x720
=== expect
1:1 SB209 unsafe-fix
7:1 SB209 unsafe-fix
=== says
`lighting`
`size`
=== unsafe-fixed
size: 1280x720
length: 5sec

Shot 1:
duration: 10sec
Scene: The plane takes off.
lighting: low sun
