model: kling-3.0

Shot 1:
duration: 10sec
Scene: The plane takes off over the wet runway while the ground crew run for the hangar with their caps in their hands.
  Behind them the tower lights come on one after the other, first the red ones, then the white ones, then the great lamp
  that turns. The plane banks to the left, over the river, over the bridge with its two trams, over the market where the
  last stalls are being taken down, and over the school, where a boy stands on the roof with a flag. He waves it once. The
  plane dips its wing, climbs into the cloud above the hills, and is gone.
=== expect
5:8 SB412
