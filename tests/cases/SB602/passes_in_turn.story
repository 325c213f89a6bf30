Shot 1:
duration: 10sec
Scene: The camera zooms in on the lamp, then zooms out to the room.
=== expect
