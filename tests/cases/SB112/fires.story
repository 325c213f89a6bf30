Shot 1:
duration:	10sec
Scene: The plane　takes off.
=== expect
2:10 SB112 a blank that is no plain space: write a space
3:11 SB112 a blank that is no plain space: write a space
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
