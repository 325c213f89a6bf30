model: veo-3.1

Shot 1:
duration: 5sec
Scene: The plane takes off.

# the landing
Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
=== expect
