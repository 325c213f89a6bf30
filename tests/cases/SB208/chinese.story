风格: 水墨

镜头1：
时间：5秒
画面：飞机起飞。
景别：远景
运镜：推近
音效：风声
=== expect
1:1 SB208 unsafe-fix
4:1 SB208 unsafe-fix
5:1 SB208 unsafe-fix
6:1 SB208 unsafe-fix
7:1 SB208
8:1 SB208 unsafe-fix
=== says
`风格`
`style`
`时间`
`画面`
`景别`
`运镜`
`音效`
`sound`
=== unsafe-fixed
style: 水墨

镜头1：
duration：5秒
Scene：飞机起飞。
camera：远景;
  推近
sound：风声
