let pilot = Mia

Shot 1:
duration: 10sec
Scene: {copilot} waits.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{copilot} waits."
    }
  ],
  "definitions": {
    "pilot": "Mia"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: {copilot} waits.
=== format
let pilot = Mia

Shot 1:
duration: 10sec
Scene: {copilot} waits.
=== problems
