let pilot ＝ Mia

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
    "pilot": "Mia"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: Mia.
=== format
let pilot = Mia

Shot 1:
duration: 10sec
Scene: {pilot}.
=== problems
1:11 SB107
