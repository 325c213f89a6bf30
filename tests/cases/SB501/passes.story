reference: plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It lands.
reference: img/end of the film.png
reference:
=== image plane.png 1280x720
=== file img/end of the film.png
no image at all
=== expect
