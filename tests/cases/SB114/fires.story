Shot 1:
duration: 10sec
Scene: The pl​ane takes off.
=== expect
3:14 SB114 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
