Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
=== expect
8:12 SB410 a job takes one image, as its first frame: shot 2 is filmed together with shot 1, so its reference is not sent; a line `---` before the shot makes a job begin with it
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane takes off.

---

Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
