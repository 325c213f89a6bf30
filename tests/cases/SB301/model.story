model: sora-2-pro-all

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 4.5sec
Scene: The plane lands.
=== settings
[rules.SB301]
fix = "model"
=== expect
9:11 SB301 12 s: asks for 15 s, trims 3 s; sora-2-pro-all films 10, 15 or 25 s: film it with sora-2, change others, or let the plan trim
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 4.5sec
Scene: The plane lands.
