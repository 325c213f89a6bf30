  Shot 1:
  duration: 10sec
  Scene: A.
    It goes on.
=== expect
1:1 SB116 a name stands at the start of its line
2:1 SB116 a name stands at the start of its line
3:1 SB116 a name stands at the start of its line
=== fixed
Shot 1:
duration: 10sec
Scene: A.
    It goes on.
