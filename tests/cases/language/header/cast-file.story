let pilot = a woman in a red jacket
style: ink
=== board
{
  "style": "ink",
  "definitions": {
    "pilot": "a woman in a red jacket"
  }
}
=== prompt

=== format
let pilot = a woman in a red jacket
style: ink
=== problems
