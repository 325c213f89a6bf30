| 镜头 | 时长 | 画面 | 镜头运动 |
| --- | --- | --- | --- |
| 1 | 5秒 | 飞机起飞。 | 推近 |
| 2 | 10秒 | 飞机降落。 | 静止 |
=== expect
1:1 SB227 unsafe-fix
=== unsafe-fixed
# | 镜头 | 时长 | 画面 | 镜头运动 |
# | --- | --- | --- | --- |
# | 1 | 5秒 | 飞机起飞。 | 推近 |
# | 2 | 10秒 | 飞机降落。 | 静止 |

Shot 1:
duration: 5sec
Scene: 飞机起飞。
camera: 推近

Shot 2:
duration: 10sec
Scene: 飞机降落。
camera: 静止
