Shot 1:
duration: 4sec
Scene: A hand on a door; a key turns.

Shot 2:
duration: 6sec
Scene: The door opens. A dog looks up.
=== expect
