镜头１：起飞
时长：7.5秒
场景：飞机起飞。
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "飞机起飞。",
      "title": "起飞"
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: 飞机起飞。
=== format
Shot 1: 起飞
duration: 7.5sec
Scene: 飞机起飞。
=== problems
1:1 SB105
1:3 SB107
1:4 SB107
2:1 SB105
2:3 SB107
2:4 SB106
3:1 SB105
3:3 SB107
