Shot 1:
duration: 10sec
Scene: An epic sunset.
=== expect
3:11 SB609
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: An epic sunset.
