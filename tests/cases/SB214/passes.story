let pilot = a woman in a red flight jacket
let copilot = a man with a white scarf

Shot 1:
duration: 10sec
Scene: {pilot} and {copilot} climb into the plane.
=== expect
