Shot 1:
duration: 9sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 1sec
Scene: The plane lands.
=== expect
