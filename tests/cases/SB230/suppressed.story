# storyboard: ignore-file[SB230] on purpose, for this example

use: no-such-file.story

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
