Dear Mia,

how are you?
=== board
{
  "comments": [
    "Dear Mia,",
    "how are you?"
  ]
}
=== prompt

=== format
Dear Mia,

how are you?
=== problems
1:1 SB102
3:1 SB102
