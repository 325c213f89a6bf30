Shot 1:
duration: 7,5 s
Scene: A.
transition: FADE 1s

Shot 2:
duration:0:07.50
Scene: B.
=== expect
2:11 SB106 fix
4:13 SB106 fix
7:10 SB106 fix
=== fixed
Shot 1:
duration: 7.5sec
Scene: A.
transition: fade 1sec

Shot 2:
duration: 7.5sec
Scene: B.
