# storyboard: ignore-file[SB218] on purpose, for this example

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
