use: no-such-file.story

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
1:6 SB230
