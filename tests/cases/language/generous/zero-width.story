Shot 1:
duration: 10sec
Scene: The pl​ane.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The plane."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The plane.
=== format
Shot 1:
duration: 10sec
Scene: The plane.
=== problems
3:14 SB114
