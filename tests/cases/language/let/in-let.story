let jacket = red jacket
let pilot = Mia in a {jacket}

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
    "jacket": "red jacket",
    "pilot": "Mia in a {jacket}"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: Mia in a red jacket.
=== format
let jacket = red jacket
let pilot = Mia in a {jacket}

Shot 1:
duration: 10sec
Scene: {pilot}.
=== problems
