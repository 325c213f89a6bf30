use: cast.story
let pilot = a man

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== file cast.story
let pilot = a woman
=== expect
