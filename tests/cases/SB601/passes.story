Shot 1:
duration: 10sec
Scene: A wave rolls up an empty beach and takes a sandcastle with it.
=== expect
