use: cast.story

Shot 1:
duration: 10sec
Scene: {pilot} waves at {navigater}.
=== file cast.story
let pilot = a woman
let navigator = a man
=== expect
5:25 SB212 unsafe-fix
=== unsafe-fixed
use: cast.story

Shot 1:
duration: 10sec
Scene: {pilot} waves at {navigator}.
