let pilot = Mia

Shot 1:
duration: 10sec
Scene: {{pilot}} is {pilot}, a {{brace}}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{{pilot}} is {pilot}, a {{brace}}."
    }
  ],
  "definitions": {
    "pilot": "Mia"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: {pilot} is Mia, a {brace}.
=== format
let pilot = Mia

Shot 1:
duration: 10sec
Scene: {{pilot}} is {pilot}, a {{brace}}.
=== problems
