let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves } at {the crew} and { nobody.
  # a comment {
  Twice {{ stays.
=== expect
5:22 SB222 fix
5:27 SB222
5:42 SB222 fix
=== fixed
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves }} at {the crew} and {{ nobody.
  # a comment {
  Twice {{ stays.
=== unsafe-fixed
let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves }} at {the crew} and {{ nobody.
  # a comment {
  Twice {{ stays.
