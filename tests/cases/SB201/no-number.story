Shot:
duration: 10sec
Scene: The plane takes off.

Shot 3:
duration: 5sec
Scene: It climbs.
=== expect
1:1 SB201 this shot has no number: it is shot 1
5:1 SB201 shot 3 follows shot 1: shot 2 is missing, or it is to be numbered 2
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It climbs.
