Shot 1:
duration: about 7.5 seconds
Scene: The plane takes off.

Shot 2:
duration: 0sec
Scene: The plane lands.
=== expect
2:11 SB206 the duration `about 7.5 seconds` of shot 1 cannot be read: write seconds such as `7.5sec`
6:11 SB206 the duration `0sec` of shot 2 is 0 seconds: write seconds such as `7.5sec`
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 0sec
Scene: The plane lands.
