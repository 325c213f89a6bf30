let a ＝ b

Shot １：起飞
duration：10sec
Scene： 飞机：{a}。
=== expect
1:7 SB107 fix
3:6 SB107 fix
3:7 SB107 fix
4:9 SB107 fix
5:6 SB107 fix
=== fixed
let a = b

Shot 1: 起飞
duration: 10sec
Scene: 飞机：{a}。
