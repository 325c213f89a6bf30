# 一个十五秒的水墨短片
title: 水墨江南
model: sora-2-all
# storyboard: ignore[SB421] a wide film, though no page states wide sizes for this model
size: 1280x720
style: 中国水墨动画，宣纸质感，留白

let 船夫 = 一位戴斗笠的老船夫

Shot 1: 晨雾
duration: 5sec
Scene: 晨雾中，{船夫}撑着一叶扁舟从远山之间缓缓驶来。
camera: 固定远景
sound: 水声，远处鸟鸣

Shot 2: 落墨
duration: 5sec
Scene: 一滴墨落入水中，散开成一片荷叶，荷叶上停着一只蜻蜓。
camera: 微距，缓慢推近

Shot 3: 归帆
duration: 5sec
Scene: 小船驶过石桥，桥影在水面碎成墨点，最后只剩一枚红色印章。
camera: 缓慢上摇
