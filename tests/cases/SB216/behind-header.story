let plane = a biplane

Shot 1:
let pilot = a woman
duration: 5sec
Scene: {pilot} boards {plane}.
=== expect
4:5 SB216 fix
=== fixed
let plane = a biplane
let pilot = a woman

Shot 1:
duration: 5sec
Scene: {pilot} boards {plane}.
