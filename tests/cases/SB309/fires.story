Shot 1:
duration: 9sec
Scene: The plane takes off.
transition: dissolve 2sec

Shot 2:
duration: 1sec
Scene: The plane lands.
=== expect
4:13 SB309 the dissolve after shot 1 lasts 2 s, and shot 2 only 1 s: make it 0.5 s, or the shot longer
=== unsafe-fixed
Shot 1:
duration: 9sec
Scene: The plane takes off.
transition: dissolve 0.5sec

Shot 2:
duration: 1sec
Scene: The plane lands.
