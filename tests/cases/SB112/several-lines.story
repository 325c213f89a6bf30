Shot 1:
duration:	10sec
Scene:	A	B.
=== expect
2:10 SB112 a blank that is no plain space: write a space
3:7 SB112 a blank that is no plain space: write a space
=== fixed
Shot 1:
duration: 10sec
Scene: A B.
