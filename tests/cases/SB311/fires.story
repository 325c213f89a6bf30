model: kling-3.0

Shot 1:
duration: 2sec
Scene: A hand on a door.

Shot 2:
duration: 2sec
Scene: A key turns.

Shot 3:
duration: 2sec
Scene: The door opens.

Shot 4:
duration: 2sec
Scene: A dog looks up.

Shot 5:
duration: 2sec
Scene: It wags its tail.

Shot 6:
duration: 2sec
Scene: A bag falls.

Shot 7:
duration: 2sec
Scene: The dog barks.
=== expect
27:1 SB311
