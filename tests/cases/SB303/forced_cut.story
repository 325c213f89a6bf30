Shot 1:
duration: 5sec
Scene: The plane takes off.

---

Shot 2:
duration: 5sec
Scene: The plane lands.
=== asked
single = true
=== expect
8:11 SB303
=== says
10 s
`---`
