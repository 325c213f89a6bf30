Shot 1:
duration: 10sec
Scene:
  # a wide one
  The plane takes off.
camera:

  slow pan
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The plane takes off.",
      "camera": "slow pan",
      "comments": [
        "a wide one"
      ]
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The plane takes off. Camera: slow pan
=== format
Shot 1:
duration: 10sec
Scene:
  # a wide one
  The plane takes off.
camera: slow pan
=== problems
