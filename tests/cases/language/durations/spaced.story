Shot 1:
duration: 7.5 sec
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: A.
=== format
Shot 1:
duration: 7.5sec
Scene: A.
=== problems
2:11 SB106
