---
Shot 1:
duration: 10sec
Scene: The plane takes off.

---
---

Shot 2:
duration: 10sec
Scene: The plane lands.
=== expect
1:1 SB218 fix
6:1 SB218 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

---

Shot 2:
duration: 10sec
Scene: The plane lands.
