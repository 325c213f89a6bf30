Shot 1:
duration: 1sec
Scene: The plane takes off.
transition: fade 1.5sec

Shot 2:
duration: 9sec
Scene: The plane lands.
=== expect
4:13 SB309 the fade after shot 1 lasts 1.5 s, and shot 1 only 1 s: make it 0.5 s, or the shot longer
=== unsafe-fixed
Shot 1:
duration: 1sec
Scene: The plane takes off.
transition: fade 0.5sec

Shot 2:
duration: 9sec
Scene: The plane lands.
