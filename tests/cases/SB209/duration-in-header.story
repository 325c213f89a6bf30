duration: 15sec

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
1:1 SB209 `duration` is a shot's: a film's length is the sum of its shots. Put it into a shot, or take it out
