let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot climbs into the plane, {pilot} waves.
=== expect
5:8 SB222 unsafe-fix
=== unsafe-fixed
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane, {pilot} waves.
