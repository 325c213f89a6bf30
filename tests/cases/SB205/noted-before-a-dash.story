Shot 1: 5 sec – The plane takes off.
Scene: The plane takes off.

Shot 2: 12 angry men – the plane
Scene: The plane lands.
=== expect
1:1 SB205 shot 1 has no duration: add a line such as `duration: 5sec`, as its title says
4:1 SB205 shot 2 has no duration: add a line such as `duration: 5sec`: the shots then last 10sec, one clip
=== unsafe-fixed
Shot 1: 5 sec – The plane takes off.
duration: 5sec
Scene: The plane takes off.

Shot 2: 12 angry men – the plane
duration: 5sec
Scene: The plane lands.
