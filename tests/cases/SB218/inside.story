Shot 1:
duration: 10sec
---
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== expect
3:1 SB218
