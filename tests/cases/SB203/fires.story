Shot 1: The plane takes off
duration: 10sec
=== expect
1:1 SB203 shot 1 has no scene: add a line `Scene: …` that says what is seen
=== unsafe-fixed
Shot 1: The plane takes off
duration: 10sec
Scene: The plane takes off
