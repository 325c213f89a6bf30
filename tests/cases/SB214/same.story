let pilot = a woman
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== expect
2:5 SB214 fix
=== fixed
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves.
