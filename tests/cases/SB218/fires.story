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
1:1 SB218 before the first shot `---` cuts nothing: take it out
6:1 SB218 another `---` follows, and one is enough: take this out
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

---

Shot 2:
duration: 10sec
Scene: The plane lands.
