let light = low sun
style: film in {light}

Shot 1:
duration: 10sec
Scene: A kite.
lighting: {light}
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite.",
      "lighting": "{light}"
    }
  ],
  "style": "film in {light}",
  "definitions": {
    "light": "low sun"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: A kite. Lighting: low sun. Style: film in low sun
=== format
let light = low sun
style: film in {light}

Shot 1:
duration: 10sec
Scene: A kite.
lighting: {light}
=== problems
