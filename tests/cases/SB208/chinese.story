风格: 水墨

镜头1：
时间：5秒
画面：飞机起飞。
景别：远景
运镜：推近
音效：风声
=== expect
1:1 SB208 `风格` is no field, so its text is not sent: write `style`
4:1 SB208 `时间` is no field, so its text is not sent: write `duration`
5:1 SB208 `画面` is no field, so its text is not sent: write `Scene`
6:1 SB208 `景别` is no field, so its text is not sent: write `camera`
7:1 SB208 `运镜` is no field, so its text is not sent: put it into the `camera` that shot 1 has
8:1 SB208 `音效` is no field, so its text is not sent: write `sound`
=== unsafe-fixed
style: 水墨

镜头1：
duration：5秒
Scene：飞机起飞。
camera：远景;
  推近
sound：风声
