Shot 1:
duration: 10sec
Scene: [character name] opens the letter. TODO: what does it say?
=== expect
3:8 SB610
3:43 SB610
