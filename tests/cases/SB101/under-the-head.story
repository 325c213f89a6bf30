Shot 1:
The plane takes off.
duration: 10sec
=== expect
2:1 SB101 unsafe-fix
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
duration: 10sec
