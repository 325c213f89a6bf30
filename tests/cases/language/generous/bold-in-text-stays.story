Shot 1:
duration: 10sec
Scene: A **bold** word.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A **bold** word."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A **bold** word.
=== format
Shot 1:
duration: 10sec
Scene: A **bold** word.
=== problems
