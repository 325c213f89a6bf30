Shot 1:
duration: 7.5sec
Scene: The plane takes off.
  Shot 2:
  duration: 7.5sec
  Scene: The plane lands.
=== expect
4:3 SB217 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
Shot 2:
  duration: 7.5sec
  Scene: The plane lands.
