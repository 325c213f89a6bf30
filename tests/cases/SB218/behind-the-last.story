Shot 1:
duration: 10sec
Scene: The plane takes off.

---
=== expect
5:1 SB218 behind the last shot `---` cuts nothing: take it out
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

