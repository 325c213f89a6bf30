Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== settings
[rules.SB301]
fix = "retime"
=== expect
6:11 SB301 13.2 s: asks for 15 s, trims 1.8 s; sora-2-all films 10 or 15 s: retime every shot in proportion to 15 s in all, change others, or let the plan trim
=== unsafe-fixed
Shot 1:
duration: 8.5sec
Scene: The plane takes off.

Shot 2:
duration: 6.5sec
Scene: The plane lands.
