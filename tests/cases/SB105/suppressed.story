# storyboard: ignore-file[SB105] pasted as it came
SHOT 1:
Duration: 10sec
scene: The plane takes off.

Shot #2:
duration: 5sec
SCENE: B.
=== expect
