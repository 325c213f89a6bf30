Shot 1:
duration: 10sec
Scene: The plane lands.
transition: fade 12sec
=== expect
4:13 SB309 the fade after shot 1 lasts 12 s, and shot 1 only 10 s: make it 5 s, or the shot longer
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane lands.
transition: fade 5sec
