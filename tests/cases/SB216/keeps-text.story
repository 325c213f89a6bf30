Shot 1:
duration: 5sec
Scene: {pilot} waves.
  let pilot = a woman
let pilot = a woman
  in red

    who waves
=== expect
5:5 SB216 fix
=== fixed
let pilot = a woman
  in red

    who waves

Shot 1:
duration: 5sec
Scene: {pilot} waves.
  let pilot = a woman
