Shot 1:
duration: .5sec
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 0.5,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 0.5sec
Scene: A.
=== format
Shot 1:
duration: 0.5sec
Scene: A.
=== problems
2:11 SB106
