Shot 1:
duration: 5sec
Scene: A pilot in a red jacket climbs into the plane.

Shot 2:
duration: 5sec
Scene: The pilot in a blue jacket looks down at the sea.
=== expect
7:23 SB604
