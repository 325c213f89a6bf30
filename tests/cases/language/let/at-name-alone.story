let mia = Mia

Shot 1:
duration: 10sec
Scene: @mia and {mia}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "@mia and {mia}."
    }
  ],
  "definitions": {
    "mia": "Mia"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: @mia and Mia.
=== format
let mia = Mia

Shot 1:
duration: 10sec
Scene: @mia and {mia}.
=== problems
