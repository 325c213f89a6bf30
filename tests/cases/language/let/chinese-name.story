let 飞行员 = 穿红夹克的女人

Shot 1:
duration: 10sec
Scene: {飞行员}微笑。
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{飞行员}微笑。"
    }
  ],
  "definitions": {
    "飞行员": "穿红夹克的女人"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: 穿红夹克的女人微笑。
=== format
let 飞行员 = 穿红夹克的女人

Shot 1:
duration: 10sec
Scene: {飞行员}微笑。
=== problems
