Shot 1:
duration: 10sec
Scene: SPIDER-MAN swings past.
=== expect
3:8 SB611
