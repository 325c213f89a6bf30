Shot 1:
duration: 5sec
Scene: The plane takes off.

# the landing
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
=== expect
9:12 SB410 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane takes off.

---

# the landing
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
