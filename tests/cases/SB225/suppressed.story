# storyboard: ignore-file[SB225] on purpose, for this example

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
