Shot 999999999999999999999999999999:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB201 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
