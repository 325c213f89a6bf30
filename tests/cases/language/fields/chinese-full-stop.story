Shot 1:
duration: 10sec
Scene: 飞机起飞
camera: 缓慢推进
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "飞机起飞",
      "camera": "缓慢推进"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: 飞机起飞。 Camera: 缓慢推进
=== format
Shot 1:
duration: 10sec
Scene: 飞机起飞
camera: 缓慢推进
=== problems
