let pilot = a woman in {jacket}
let jacket = the red jacket of {pilot}

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
1:5 SB215
