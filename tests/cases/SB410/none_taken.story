reference: start.png

Shot 1:
duration: 5sec
Scene: The plane takes off.

# the landing
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
=== settings
[models.sora-2-all]
references = 0
reference_exact = false
=== expect
1:12 SB410
11:12 SB410
=== says
sora-2-all
=== unsafe-fixed
reference: start.png

Shot 1:
duration: 5sec
Scene: The plane takes off.

# the landing
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
