Shot 1:
duration: 5sec
Scene: The harbour at dawn.

---

Shot 2:
duration: 5sec
Scene: The harbour at night.
=== expect
