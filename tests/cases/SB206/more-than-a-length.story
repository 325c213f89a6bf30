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
2:11 SB206 the duration `5 seconds | Camera: slow pan` of shot 1 cannot be read: write seconds such as `5sec`
6:17 SB206 the duration `0:05-0:10, wide` of shot 2 cannot be read: write seconds such as `5sec`
10:11 SB206 the duration `approx. 5 sec long` of shot 3 cannot be read: write seconds such as `5sec`
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
