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
9:13 SB310
