Shot 1:
duration: 7.5sec
Scene: The plane takes off.

camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
5:1 SB101
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
