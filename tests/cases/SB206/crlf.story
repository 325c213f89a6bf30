Shot 1:
duration: 5 or so seconds
Scene: The plane takes off.
=== expect
2:11 SB206 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane takes off.
