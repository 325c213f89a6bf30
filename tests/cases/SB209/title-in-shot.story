Shot 1:
title: Take-off
duration: 10sec
Scene: The plane takes off.

Shot 2: Landing
title: The end
duration: 5sec
Scene: The plane lands.
=== expect
2:1 SB209 fix
7:1 SB209
=== says
`Shot 1: Take-off`
`Shot 2: The end`
=== fixed
Shot 1: Take-off
duration: 10sec
Scene: The plane takes off.

Shot 2: Landing
title: The end
duration: 5sec
Scene: The plane lands.
