Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== settings
model = "sora-2-all"
[rules.SB301]
fix = "shorten"
=== expect
6:11 SB301 unsafe-fix
=== says
2.5 s
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 2.5sec
Scene: The plane lands.
