let beach = A wave rolls up an empty beach.

Shot 1:
duration: 10sec
Scene: {beach}
=== expect
