title: The flight
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: pans left
=== expect
2:1 SB210 fix
8:1 SB210 fix
=== says
`title`
line 1
line 7
=== fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
