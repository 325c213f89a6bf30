title: The flight
model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== asked
single = true
=== expect
9:11 SB303 unsafe-fix
=== unsafe-fixed
title: The flight
model: sora-2-pro-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
