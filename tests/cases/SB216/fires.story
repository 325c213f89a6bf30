Shot 1:
let pilot = a woman in a red flight jacket
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
2:5 SB216 fix
=== fixed
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
