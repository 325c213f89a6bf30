Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
3:8 SB225
