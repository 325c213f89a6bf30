Shot 1:
duration: 10sec
Scene: The plane lands.
transition: fade 12sec
=== expect
4:13 SB309 unsafe-fix
=== says
12 s
10 s
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane lands.
transition: fade 5sec
