Shot 1:
duration: 10sec
Scene: Darth Vader orders a coffee.
=== expect
3:8 SB611 'Darth Vader' belongs to a studio, and services block what infringes, however often it is sent: describe a figure of your own
