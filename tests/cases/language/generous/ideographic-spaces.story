Shot　1:
duration:　7.5sec
Scene:　飞机。
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "飞机。"
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: 飞机。
=== format
Shot 1:
duration: 7.5sec
Scene: 飞机。
=== problems
1:5 SB112
2:10 SB112
3:7 SB112
