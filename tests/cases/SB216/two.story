# the cast
title: The flight

Shot 1:
duration: 5sec
Scene: {pilot} waves.
let pilot = a woman
  in a red jacket

Shot 2:
let crew = three men
duration: 5sec
Scene: {crew} wave.
=== expect
7:5 SB216 fix
11:5 SB216 fix
=== fixed
# the cast
title: The flight
let pilot = a woman
  in a red jacket
let crew = three men

Shot 1:
duration: 5sec
Scene: {pilot} waves.

Shot 2:
duration: 5sec
Scene: {crew} wave.
