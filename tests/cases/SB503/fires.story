reference: plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== file plane.png
no image at all
=== expect
1:12 SB503
