Shot 1:
duration: 5sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 3sec
Scene: Clouds pass below.
transition: dissolve 1sec

Shot 3:
duration: 2sec
Scene: The plane lands.
=== expect
