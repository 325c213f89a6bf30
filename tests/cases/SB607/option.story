Shot 1:
duration: 5sec
Scene: He turns.
dialogue: Captain: one two three four five six seven eight nine ten eleven
=== settings
[rules.SB607]
words-per-second = 2
=== expect
4:11 SB607
=== says
5 s
