# storyboard: ignore-file[SB213] on purpose, for this example

let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: The pilot climbs into the plane.
=== expect
