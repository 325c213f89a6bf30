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
8:11 SB303 10 s take 2 jobs of sora-2-all, whose longest clip is 15 s, and one clip only was asked for: take out `---`, or leave out --single
