Shot 1:
duration: 1min 5s
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 65,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 65sec
Scene: A.
=== format
Shot 1:
duration: 65sec
Scene: A.
=== problems
2:11 SB106
