Shot 1:
duration: 2sec
Scene: The plane takes off.

Shot 2:
duration: 2sec
Scene: The plane takes off.

Shot 3:
duration: 2sec
Scene: The plane takes off.

Shot 4:
duration: 2sec
Scene: The plane takes off.

Shot 5:
duration: 2sec
Scene: The plane takes off.
=== settings
[rules.SB307]
seconds = 2.5
=== expect
18:11 SB307
=== says
5 shots
10 s
2 s
