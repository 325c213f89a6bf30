SHOT 1:
Duration: 10sec
scene: The plane takes off.

Shot #2:
duration: 5sec
SCENE: B.
=== expect
1:1 SB105 fix
2:1 SB105 fix
3:1 SB105 fix
5:1 SB105 fix
7:1 SB105 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: B.
