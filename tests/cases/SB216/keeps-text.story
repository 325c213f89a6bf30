Shot 1:
duration: 5sec
Scene: {pilot} waves.
  let pilot = a woman
let pilot = a woman
  in red

    who waves
=== expect
5:5 SB216 `{pilot}` holds for the whole board: define it above the first shot
=== fixed
let pilot = a woman
  in red

    who waves

Shot 1:
duration: 5sec
Scene: {pilot} waves.
  let pilot = a woman
