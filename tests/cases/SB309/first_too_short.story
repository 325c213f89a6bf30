Shot 1:
duration: 1sec
Scene: The plane takes off.
transition: fade 1.5sec

Shot 2:
duration: 9sec
Scene: The plane lands.
=== expect
4:13 SB309 unsafe-fix
=== says
1.5 s
=== unsafe-fixed
Shot 1:
duration: 1sec
Scene: The plane takes off.
transition: fade 0.5sec

Shot 2:
duration: 9sec
Scene: The plane lands.
