let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: The pilot climbs into the plane.
=== expect
1:5 SB213 unsafe-fix
=== unsafe-fixed
# let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: The pilot climbs into the plane.
