---
title: The flight
---

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB218 before the first shot `---` cuts nothing: take it out
3:1 SB218 before the first shot `---` cuts nothing: take it out
=== fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
