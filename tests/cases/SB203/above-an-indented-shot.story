Shot 1: Take-off
  Shot 2:
duration: 5sec
Scene: It lands.
=== expect
1:1 SB203 shot 1 has no scene: add a line `Scene: …` that says what is seen
=== unsafe-fixed
Shot 1: Take-off
  Shot 2:
duration: 5sec
Scene: It lands.
