Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 5.7sec
Scene: The plane lands.
=== settings
[rules.SB301]
fix = "model"
=== expect
7:11 SB301
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 5.7sec
Scene: The plane lands.
