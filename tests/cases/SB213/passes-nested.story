let jacket = a red jacket
let pilot = a woman in {jacket}

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== expect
