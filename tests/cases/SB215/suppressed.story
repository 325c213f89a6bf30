# storyboard: ignore-file[SB215] on purpose, for this example

let pilot = a woman in {jacket}
let jacket = the red jacket of {pilot}

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
