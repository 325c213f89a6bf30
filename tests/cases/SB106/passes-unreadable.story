Shot 1:
duration: soon
Scene: A.
=== expect
