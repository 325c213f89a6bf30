reference: plane.png
note: a draft

Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: plane.png
note: ask for the plane
=== expect
