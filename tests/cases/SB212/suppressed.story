# storyboard: ignore-file[SB212] on purpose, for this example

let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilto} climbs into the plane.
=== expect
