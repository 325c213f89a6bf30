title:
style:
use:
let pilot =

Shot 1:
duration: 10sec
note:
Scene: {pilot} waves.
=== expect
1:1 SB211 fix
2:1 SB211 fix
3:1 SB211 fix
4:5 SB211
8:1 SB211 fix
=== fixed
let pilot =

Shot 1:
duration: 10sec
Scene: {pilot} waves.
