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
1:5 SB112 a blank that is no plain space: write a space
2:10 SB112 a blank that is no plain space: write a space
3:7 SB112 a blank that is no plain space: write a space
