let pilot = a woman in {jaket}
let jacket = a red jacket
style: as {pilot} sees it

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== expect
1:24 SB212 unsafe-fix
=== unsafe-fixed
let pilot = a woman in {jacket}
let jacket = a red jacket
style: as {pilot} sees it

Shot 1:
duration: 10sec
Scene: {pilot} waves.
