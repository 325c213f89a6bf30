let a = {b}
let b = {c}
let c = {a}
let d = {a} again

Shot 1:
duration: 10sec
Scene: {d} waves.
=== expect
1:5 SB215
