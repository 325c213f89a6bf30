Shot 1:
duration: 10sec
Scene: Beach.
action: a dog runs into the surf
=== expect
