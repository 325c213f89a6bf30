let pilot = Mia

Shot 1:
duration: 5sec
Scene: {pilot} sees {pilot}.

Shot 2:
duration: 5sec
Scene: { pilot } leaves.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "{pilot} sees {pilot}."
    },
    {
      "duration": 5,
      "scene": "{ pilot } leaves."
    }
  ],
  "definitions": {
    "pilot": "Mia"
  }
}
=== prompt
Shot 1:
duration: 5sec
Scene: Mia sees Mia.

Shot 2:
duration: 5sec
Scene: Mia leaves.
=== format
let pilot = Mia

Shot 1:
duration: 5sec
Scene: {pilot} sees {pilot}.

Shot 2:
duration: 5sec
Scene: { pilot } leaves.
=== problems
