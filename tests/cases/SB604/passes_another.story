Shot 1:
duration: 5sec
Scene: A pilot in a red jacket climbs in.

Shot 2:
duration: 5sec
Scene: Another pilot in a blue jacket waves.
=== expect
