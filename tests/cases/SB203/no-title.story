Shot 1:
duration: 5sec
camera: pans left
=== expect
1:1 SB203 shot 1 has no scene: add a line `Scene: …` that says what is seen
