Shot 1:
duration: 5 seconds | Camera: slow pan
Scene: The plane takes off.

Shot 2:
- **Duration:** 0:05-0:10, wide
Scene: It climbs.

Shot 3:
duration: approx. 5 sec long
Scene: It lands.
=== expect
2:11 SB206 unsafe-fix
6:17 SB206 unsafe-fix
10:11 SB206 unsafe-fix
=== unsafe-fixed
Shot 1:
# 5 seconds | Camera: slow pan
duration: 5sec
Scene: The plane takes off.

Shot 2:
# 0:05-0:10, wide
- **Duration:** 5sec
Scene: It climbs.

Shot 3:
duration: 5sec
Scene: It lands.
