Shot 1:
duration: 10sec
Scene: A red kite over dunes.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A red kite over dunes."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A red kite over dunes.
=== format
Shot 1:
duration: 10sec
Scene: A red kite over dunes.
=== problems
