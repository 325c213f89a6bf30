Shot 1:
duration: 10sec
Scene: A screen shows {name} and {{json}}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A screen shows {name} and {{json}}."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A screen shows {name} and {{json}}.
=== format
Shot 1:
duration: 10sec
Scene: A screen shows {name} and {{json}}.
=== problems
