Shot 1:
duration: 10sec
Scene: The plane takes off.

---

Shot 2:
duration: 5sec
Scene: The plane lands.

---

Shot 3:
duration: 15sec
Scene: The plane lands.
=== expect
14:11 SB302
=== says
30 s
3 jobs
35 s
