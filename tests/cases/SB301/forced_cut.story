Shot 1:
duration: 4sec
Scene: The plane takes off.

---

Shot 2:
duration: 4sec
Scene: The plane lands.
=== expect
8:11 SB301 8 s in 2 jobs: asks for 20 s, trims 12 s; sora-2-all films 10 or 15 s: fill the clips, or let the plan trim
