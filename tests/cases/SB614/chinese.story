Shot 1:
duration: 10sec
Scene: 一辆法拉利停在门口。
=== expect
3:10 SB614
