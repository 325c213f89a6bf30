Shot 1:
duration: 10sec
Scene: A  wide   gap.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A  wide   gap."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A  wide   gap.
=== format
Shot 1:
duration: 10sec
Scene: A  wide   gap.
=== problems
