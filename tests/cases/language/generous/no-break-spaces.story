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
1:5 SB112 a blank that is no plain space: write a space
2:10 SB112 a blank that is no plain space: write a space
2:11 SB106 `7.5 sec` is written `7.5sec`
3:7 SB112 a blank that is no plain space: write a space
