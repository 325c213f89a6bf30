title: The flight
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: pans left
=== expect
2:1 SB210 the header has the same `title` in line 1: take one of them out
8:1 SB210 shot 1 has the same `camera` in line 7: take one of them out
=== fixed
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
