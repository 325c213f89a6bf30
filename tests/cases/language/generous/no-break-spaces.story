Shot 1:
duration: 7.5 sec
Scene: The plane.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane."
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane.
=== format
Shot 1:
duration: 7.5sec
Scene: The plane.
=== problems
1:5 SB112
2:10 SB112
2:11 SB106
3:7 SB112
