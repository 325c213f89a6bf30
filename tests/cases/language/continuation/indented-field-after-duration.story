Shot 1:
duration: 10sec
  Scene: A kite.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A kite.
=== format
Shot 1:
duration: 10sec
Scene: A kite.
=== problems
3:1 SB116
