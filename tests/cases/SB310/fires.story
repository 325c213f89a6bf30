Shot 1:
duration: 6sec
Scene: The plane takes off.
transition: dissolve 1.5sec

Shot 2:
duration: 2sec
Scene: Clouds pass below.
transition: dissolve 1.5sec

Shot 3:
duration: 2sec
Scene: The plane lands.
=== expect
9:13 SB310 shot 2 lasts 2 s; the transition into it takes 1.5 s and the one out of it 1.5 s: shorten one of them, or lengthen the shot
