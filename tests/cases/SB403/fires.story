service: commetapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:10 SB403 unsafe-fix
=== unsafe-fixed
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
