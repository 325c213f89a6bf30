Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== settings
[rules.SB301]
fix = "split"
=== expect
7:11 SB301 13.2 s: asks for 15 s, trims 1.8 s; sora-2-all films 10 or 15 s: fill the clips, or let the plan trim
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 5.7sec
Scene: The plane lands.
