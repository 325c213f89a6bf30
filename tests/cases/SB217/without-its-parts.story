Shot 1:
duration: 10sec
Scene: The plane takes off.
  Shot 2:
  Scene: The plane lands.
  Shot 3:
  duration: 5sec
=== expect
4:3 SB217
6:3 SB217
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  Shot 2:
  Scene: The plane lands.
  Shot 3:
  duration: 5sec
