Shot 1:
duration: 7sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 3sec
Scene: The plane lands.
=== expect
