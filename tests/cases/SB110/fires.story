Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB110 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
