use: cast.story

Shot 1:
duration: 10sec
Scene: {a} waves.
=== file cast.story
let a = {b}
let b = {a}
=== expect
1:6 SB215
