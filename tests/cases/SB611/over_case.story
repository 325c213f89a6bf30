Shot 1:
duration: 10sec
Scene: SPIDER-MAN swings past.
=== expect
3:8 SB611 'SPIDER-MAN' belongs to a studio, and services block what infringes, however often it is sent: describe a figure of your own
