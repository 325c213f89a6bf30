Shot 1:
duration: 10sec
Scene: Scene 2: nothing to see.
Beatle 4: all of them
=== expect
