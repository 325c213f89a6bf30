---
title: The flight
---

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB218 fix
3:1 SB218 fix
=== fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
