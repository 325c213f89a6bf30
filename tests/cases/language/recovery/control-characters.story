Shot 1:
duration: 10sec
Scene: bell  and escape [31m.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "bell  and escape [31m."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: bell  and escape [31m.
=== format
Shot 1:
duration: 10sec
Scene: bell  and escape [31m.
=== problems
3:13 SB114
