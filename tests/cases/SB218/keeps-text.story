Shot 1:
duration: 10sec
Scene: The plane takes off.
---
  It climbs.
=== expect
4:1 SB218
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
---
  It climbs.
