  Shot 1:
let pilot = a woman
duration: 5sec
Scene: {pilot} waves.
=== expect
2:5 SB216
=== fixed
  Shot 1:
let pilot = a woman
duration: 5sec
Scene: {pilot} waves.
