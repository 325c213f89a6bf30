Shot 1:
duration: 5sec
Scene: The camera dollies in.

Shot 2:
duration: 5sec
Scene: The camera dollies out.
=== expect
