Shot 1:
duration: 10sec
Scene: The plane takes off.

---
=== expect
5:1 SB218 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

