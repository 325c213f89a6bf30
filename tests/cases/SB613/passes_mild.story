Shot 1:
duration: 10sec
Scene: Naked branches against the sky.
=== expect
