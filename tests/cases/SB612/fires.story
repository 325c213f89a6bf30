Shot 1:
duration: 10sec
Scene: The knight is beheaded in front of the crowd.
=== expect
3:22 SB612
