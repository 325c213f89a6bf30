Shot 1:
duration: 3sec
Scene: The captain turns round.
dialogue: "We have lost both engines and the radio, so whatever happens next, hold on to your seats."
=== expect
4:11 SB607
