Shot 2:
duration: 7.5sec
Scene: The plane takes off.

Shot 1:
duration: 7.5sec
Scene: The plane lands.
=== expect
1:1 SB201 the first shot is numbered 2: shots are numbered from 1
5:1 SB201 shot 1 stands behind shot 2: move it, or number the shots in this order
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
