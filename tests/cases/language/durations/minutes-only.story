Shot 1:
duration: 1 min
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 60,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 60sec
Scene: A.
=== format
Shot 1:
duration: 60sec
Scene: A.
=== problems
2:11 SB106
