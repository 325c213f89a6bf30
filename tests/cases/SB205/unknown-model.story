model: no-such-model

Shot 1:
Scene: The plane takes off.
=== expect
3:1 SB205 shot 1 has no duration: add a line such as `duration: 5sec`
=== unsafe-fixed
model: no-such-model

Shot 1:
duration: 5sec
Scene: The plane takes off.
