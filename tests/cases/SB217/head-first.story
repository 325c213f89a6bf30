Shot 1:
Scene: The plane takes off.
  Shot 2:
  duration: 5sec
  Scene: The plane lands.
duration: 10sec
=== expect
3:3 SB217
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
  Shot 2:
  duration: 5sec
  Scene: The plane lands.
duration: 10sec
