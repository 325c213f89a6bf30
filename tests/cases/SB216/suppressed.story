# storyboard: ignore-file[SB216] on purpose, for this example

Shot 1:
let pilot = a woman in a red flight jacket
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
