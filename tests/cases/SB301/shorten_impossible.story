Shot 1:
duration: 8sec
Scene: The plane takes off.
=== settings
[rules.SB301]
fix = "shorten"
=== expect
2:11 SB301 8 s: asks for 10 s, trims 2 s; sora-2-all films 10 or 15 s: fill the clips, or let the plan trim
=== unsafe-fixed
Shot 1:
duration: 8sec
Scene: The plane takes off.
