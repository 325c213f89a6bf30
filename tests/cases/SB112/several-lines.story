Shot 1:
duration:	10sec
Scene:	A	B.
=== expect
2:10 SB112 fix
3:7 SB112 fix
=== fixed
Shot 1:
duration: 10sec
Scene: A B.
