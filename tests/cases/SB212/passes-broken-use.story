use: nowhere.story
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves at {crew}.
=== expect
