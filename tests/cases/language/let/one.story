let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{pilot} waves."
    }
  ],
  "definitions": {
    "pilot": "a woman in a red flight jacket"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: a woman in a red flight jacket waves.
=== format
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} waves.
=== problems
