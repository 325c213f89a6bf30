Shot 1:
duration: 8.5sec
Scene: The plane takes off.

Shot 2:
duration: 1.5sec
Scene: A wink.
=== settings
[rules.SB306]
seconds = 2
=== expect
6:11 SB306
=== says
1.5 s
2 s
