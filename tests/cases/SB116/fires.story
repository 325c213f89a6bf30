  Shot 1:
  duration: 10sec
  Scene: A.
    It goes on.
=== expect
1:1 SB116 fix
2:1 SB116 fix
3:1 SB116 fix
=== fixed
Shot 1:
duration: 10sec
Scene: A.
    It goes on.
