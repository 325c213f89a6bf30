> Shot 1:
duration: 10sec
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A.
=== format
Shot 1:
duration: 10sec
Scene: A.
=== problems
1:1 SB108
