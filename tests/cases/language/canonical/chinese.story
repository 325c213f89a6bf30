Shot 1:
duration: 7.5sec
Scene: 飞机从跑道起飞，夕阳照在机翼上。

Shot 2:
duration: 7.5sec
Scene: 飞机降落。
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "飞机从跑道起飞，夕阳照在机翼上。"
    },
    {
      "duration": 7.5,
      "scene": "飞机降落。"
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: 飞机从跑道起飞，夕阳照在机翼上。

Shot 2:
duration: 7.5sec
Scene: 飞机降落。
=== format
Shot 1:
duration: 7.5sec
Scene: 飞机从跑道起飞，夕阳照在机翼上。

Shot 2:
duration: 7.5sec
Scene: 飞机降落。
=== problems
