Shot 1: 起飞
duration: 10sec
Scene: 飞机起飞。
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "飞机起飞。",
      "title": "起飞"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: 飞机起飞。
=== format
Shot 1: 起飞
duration: 10sec
Scene: 飞机起飞。
=== problems
