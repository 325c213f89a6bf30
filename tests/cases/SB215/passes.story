let pilot = a woman in {jacket}
let jacket = a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
