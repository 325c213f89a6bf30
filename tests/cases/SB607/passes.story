Shot 1:
duration: 6sec
Scene: The captain turns round.
dialogue: "We have lost both engines and the radio. Hold on."
=== expect
