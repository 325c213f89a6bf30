Shot 1:
duration: 1sec
Scene: A hand on a door.

Shot 2:
duration: 1sec
Scene: A key turns.

Shot 3:
duration: 1sec
Scene: The door opens.

Shot 4:
duration: 2sec
Scene: A dog looks up.
=== expect
14:11 SB307 4 shots in 5 s have 1.25 s each on average, and models lose some of them: make it 3 shots, or give them more time
