let pilot = a pilot in a red jacket

Shot 1:
duration: 5sec
Scene: {pilot} climbs into the plane.

Shot 2:
duration: 5sec
Scene: {pilot} looks down at the sea.
=== expect
