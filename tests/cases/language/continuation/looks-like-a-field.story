Shot 1:
duration: 10sec
Scene: A note reads
  camera: broken
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A note reads camera: broken"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A note reads camera: broken
=== format
Shot 1:
duration: 10sec
Scene: A note reads
  camera: broken
=== problems
