Shot 1:
duration: 2sec
Scene: 船长转过身来。
dialogue: 我们失去了两个引擎和无线电所以请大家坐好。
=== expect
4:11 SB607
