Shot 1:
duration: 7,5 s
Scene: A.
transition: FADE 1s

Shot 2:
duration:0:07.50
Scene: B.
=== expect
2:11 SB106 `7,5 s` is written `7.5sec`
4:13 SB106 `FADE 1s` is written `fade 1sec`
7:10 SB106 `0:07.50` is written `7.5sec`
=== fixed
Shot 1:
duration: 7.5sec
Scene: A.
transition: fade 1sec

Shot 2:
duration: 7.5sec
Scene: B.
