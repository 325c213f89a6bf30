Shot 1:
duration: 1sec
Scene: She turns.
dialogue: The old captain: Come with me.
=== expect
