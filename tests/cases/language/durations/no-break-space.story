Shot 1:
duration: 5 sec
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: A.
=== format
Shot 1:
duration: 5sec
Scene: A.
=== problems
2:11 SB106
2:12 SB112
