Shot 1:
duration: 10sec
let pilot = Mia
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
    "pilot": "Mia"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: Mia.
=== format
Shot 1:
duration: 10sec
let pilot = Mia
Scene: {pilot}.
=== problems
