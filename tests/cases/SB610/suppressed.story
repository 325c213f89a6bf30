# storyboard: ignore[SB610] the author knows
Shot 1:
duration: 10sec
Scene: [character name] opens the letter. TODO: what does it say?
=== expect
