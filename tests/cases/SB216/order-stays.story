Shot 1:
duration: 5sec
let pilot = a woman
let pilot = a man
Scene: {pilot} waves.
=== expect
3:5 SB216 `{pilot}` holds for the whole board: define it above the first shot
4:5 SB216 `{pilot}` holds for the whole board: define it above the first shot
=== fixed
Shot 1:
duration: 5sec
let pilot = a woman
let pilot = a man
Scene: {pilot} waves.
