let pilot = a woman in {jacket}
let jacket = the red jacket of {pilot}

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
1:5 SB215 definitions use each other in a circle: pilot → jacket → pilot: take one of the uses out
