let pilot =

Shot 1:
duration: 10sec
Scene: The {pilot} waits.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The {pilot} waits."
    }
  ],
  "definitions": {
    "pilot": ""
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: The  waits.
=== format
let pilot =

Shot 1:
duration: 10sec
Scene: The {pilot} waits.
=== problems
