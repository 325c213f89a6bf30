# storyboard: ignore-file[SB107] pasted as it came
let a ＝ b

Shot １：起飞
duration：10sec
Scene： 飞机：{a}。
=== expect
