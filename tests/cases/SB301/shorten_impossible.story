Shot 1:
duration: 8sec
Scene: The plane takes off.
=== settings
[rules.SB301]
fix = "shorten"
=== expect
2:11 SB301
=== says
10 s
=== unsafe-fixed
Shot 1:
duration: 8sec
Scene: The plane takes off.
