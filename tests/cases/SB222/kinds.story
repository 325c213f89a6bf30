let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves } at {the crew} and { nobody.
  # a comment {
  Twice {{ stays.
=== expect
5:22 SB222 a lone `}`: put a defined name into braces, or write `}}` where a brace is meant
5:27 SB222 `{the crew}` holds no name (one word, a letter first): write `{{` and `}}` for braces
5:42 SB222 a lone `{`: put a defined name into braces, or write `{{` where a brace is meant
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
