Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== asked
single = true
=== expect
6:11 SB303 unsafe-fix
