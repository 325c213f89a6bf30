Shot 1:
duration: 10sec
Scene: The plane takes off.
camera:
=== expect
4:1 SB211 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
