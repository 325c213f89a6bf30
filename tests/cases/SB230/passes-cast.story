use: cast/all.story

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== file cast/all.story
let pilot = a woman
=== expect
