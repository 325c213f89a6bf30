# ## Scene 1 of the old version
title: Scene 3

Shot 1: Scene 4 – 0:05
duration: 15sec
Scene: 0-5s: the plane rolls. 5-10s: it takes off. [Shot list on a table.]
  Scene 2 is on the clapperboard {"a": 1, "b": 2}.
  Part 7 of the crowd waves.
dialogue: "Scene 2: take 3!"

Let me know.
=== expect
