Shot 1:
  duration: 10sec
  Scene: A kite.
    It rises.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite. It rises."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A kite. It rises.
=== format
Shot 1:
duration: 10sec
Scene: A kite.
  It rises.
=== problems
2:1 SB116
3:1 SB116
