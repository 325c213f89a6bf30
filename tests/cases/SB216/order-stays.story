Shot 1:
duration: 5sec
let pilot = a woman
let pilot = a man
Scene: {pilot} waves.
=== expect
3:5 SB216
4:5 SB216
=== fixed
Shot 1:
duration: 5sec
let pilot = a woman
let pilot = a man
Scene: {pilot} waves.
