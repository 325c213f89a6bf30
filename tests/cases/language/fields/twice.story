Shot 1:
duration: 10sec
Scene: One.
Scene: Two.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One.
=== format
Shot 1:
duration: 10sec
Scene: One.
Scene: Two.
=== problems
