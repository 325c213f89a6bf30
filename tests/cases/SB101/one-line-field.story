Shot 1:
duration: 10sec
and a bit
Scene: A.
=== expect
3:1 SB101
=== unsafe-fixed
Shot 1:
duration: 10sec
and a bit
Scene: A.
