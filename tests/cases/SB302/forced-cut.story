model: sora-2-pro-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

---

Shot 2:
duration: 15sec
Scene: The plane lands.
=== expect
10:11 SB302
=== says
25 s
sora-2-pro-all
`---`
25 s
