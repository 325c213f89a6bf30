Shot 1:
duration: 5sec
Scene: A pilot in a red jacket climbs into the plane.

# storyboard: ignore[SB604] the author knows
Shot 2:
duration: 5sec
Scene: The pilot in a blue jacket looks down at the sea.
=== expect
