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
18:11 SB307 5 shots in 10 s have 2 s each on average, and models lose some of them: make it 4 shots, or give them more time
