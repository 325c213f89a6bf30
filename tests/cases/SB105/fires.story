SHOT 1:
Duration: 10sec
scene: The plane takes off.

Shot #2:
duration: 5sec
SCENE: B.
=== expect
1:1 SB105 `SHOT` is spelt `Shot`
2:1 SB105 `Duration` is spelt `duration`
3:1 SB105 `scene` is spelt `Scene`
5:1 SB105 `Shot #2` is spelt `Shot 2`
7:1 SB105 `SCENE` is spelt `Scene`
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: B.
