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
9:11 SB301 20 s: asks for 25 s, trims 5 s; sora-2-pro-all films 10, 15 or 25 s: film it in 2 jobs of 10 s and 10 s, change others, or let the plan trim
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
