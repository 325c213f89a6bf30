Shot 1:
duration: 9.5sec
Scene: The plane takes off.

Shot 2:
duration: 0.5sec
Scene: The pilot blinks.
=== expect
6:11 SB306 shot 2 lasts 0.5 s, too short for anything to happen: give it 1 s or more, or join it with a neighbour
