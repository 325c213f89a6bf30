let pilot = a woman
  in a red jacket
    with goggles

Shot 1:
duration: 10sec
Scene: {pilot}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{pilot}."
    }
  ],
  "definitions": {
    "pilot": "a woman in a red jacket with goggles"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: a woman in a red jacket with goggles.
=== format
let pilot = a woman
  in a red jacket
  with goggles

Shot 1:
duration: 10sec
Scene: {pilot}.
=== problems
