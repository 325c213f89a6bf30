Shot 1:
duration: 10sec
Scene: She waits,
camera: close-up
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "She waits,",
      "camera": "close-up"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: She waits. Camera: close-up
=== format
Shot 1:
duration: 10sec
Scene: She waits,
camera: close-up
=== problems
