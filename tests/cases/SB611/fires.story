Shot 1:
duration: 10sec
Scene: Darth Vader orders a coffee.
=== expect
3:8 SB611
