Shot 1:
duration: 10sec
Scene: A knight draws his sword; the dragon bleeds light.
=== expect
