Shot 1:
Scene: The plane takes off.

Shot 2:
Scene: It climbs.

Shot 3:
Scene: It lands.
=== expect
1:1 SB205 shot 1 has no duration: add a line such as `duration: 3.4sec`: the shots then last 10sec, one clip
4:1 SB205 shot 2 has no duration: add a line such as `duration: 3.3sec`: the shots then last 10sec, one clip
7:1 SB205 shot 3 has no duration: add a line such as `duration: 3.3sec`: the shots then last 10sec, one clip
=== unsafe-fixed
Shot 1:
duration: 3.4sec
Scene: The plane takes off.

Shot 2:
duration: 3.3sec
Scene: It climbs.

Shot 3:
duration: 3.3sec
Scene: It lands.
