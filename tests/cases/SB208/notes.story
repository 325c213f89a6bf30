Video Title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
**Notes:** ask for the plane
=== expect
1:1 SB208 fix
6:3 SB208 fix
=== says
`Video Title`
`title`
`Notes`
`note`
=== fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
**note:** ask for the plane
=== unsafe-fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
**note:** ask for the plane
