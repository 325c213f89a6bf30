model: sora-2-pro-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

# The last one.
Shot 2:
duration: 10sec
Scene: The plane lands.
=== settings
[rules.SB301]
fix = "split"
=== expect
9:11 SB301 unsafe-fix
=== says
20 s
25 s
sora-2-pro-all
25 s
2 jobs
10 s
10 s
=== unsafe-fixed
model: sora-2-pro-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

---

# The last one.
Shot 2:
duration: 10sec
Scene: The plane lands.
