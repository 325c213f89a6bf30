reference: plane.gif

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image plane.gif 64x36
=== file plane-720x1280.png
not one
=== file plane-1280x720.png
not one
=== expect
1:12 SB503
