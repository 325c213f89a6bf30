Shot 1:
duration: 10sec
Scene: 泰勒·斯威夫特在雨中走上舞台。
=== expect
3:8 SB603
