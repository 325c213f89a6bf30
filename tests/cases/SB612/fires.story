Shot 1:
duration: 10sec
Scene: The knight is beheaded in front of the crowd.
=== expect
3:22 SB612 services block violence spelled out, such as 'beheaded', however often it is sent: show what comes before or after it
