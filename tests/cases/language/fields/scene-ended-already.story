Shot 1:
duration: 10sec
Scene: Is she ready?
camera: close-up
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "Is she ready?",
      "camera": "close-up"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: Is she ready? Camera: close-up
=== format
Shot 1:
duration: 10sec
Scene: Is she ready?
camera: close-up
=== problems
