model: sora-2
reference: plane.gif

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== image plane.gif 64x36
=== file plane-720x1280.png
not one
=== file plane-1280x720.png
not one
=== expect
2:12 SB503
