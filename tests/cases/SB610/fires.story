Shot 1:
duration: 10sec
Scene: [character name] opens the letter. TODO: what does it say?
=== expect
3:8 SB610 '[character name]' is a placeholder: write what is to be seen in its place
3:43 SB610 'TODO' is a placeholder: write what is to be seen in its place
