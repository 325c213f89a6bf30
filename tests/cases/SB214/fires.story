let pilot = a woman in a red flight jacket
let pilot = a man with a white scarf

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
2:5 SB214 unsafe-fix
=== unsafe-fixed
let pilot = a woman in a red flight jacket
# let pilot = a man with a white scarf

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
