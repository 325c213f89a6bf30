let pilot = a woman
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== expect
2:5 SB214 line 1 defines `{pilot}` already, and only that is read: give one of them another name
=== fixed
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves.
