Shot 1:
duration: 10sec
Scene: A kite.
camera: slow pan
  then tilt
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite.",
      "camera": "slow pan then tilt"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A kite. Camera: slow pan then tilt
=== format
Shot 1:
duration: 10sec
Scene: A kite.
camera: slow pan
  then tilt
=== problems
