Shot 1:
duration:	10sec
Scene: The plane　takes off.
=== expect
2:10 SB112 fix
3:11 SB112 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
