Shot 1:
duration: 10sec
Scene: 牌子：禁止１号。
=== expect
