Shot 1:
duration: 4sec
Scene: The plane takes off.

---

Shot 2:
duration: 4sec
Scene: The plane lands.
=== expect
8:11 SB301
