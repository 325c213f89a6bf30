Shot 1:
duration: 7sec
Scene: A.

Shot 2:
Scene: B.
=== expect
