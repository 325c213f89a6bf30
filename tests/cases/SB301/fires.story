Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== expect
6:11 SB301 13.2 s: asks for 15 s, trims 1.8 s; sora-2-all films 10 or 15 s: make the last shot 7.5 s long, change others, or let the plan trim
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
