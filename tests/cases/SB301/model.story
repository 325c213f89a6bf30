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
9:11 SB301 unsafe-fix
=== says
12 s
3 s
sora-2-pro-all
25 s
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 4.5sec
Scene: The plane lands.
