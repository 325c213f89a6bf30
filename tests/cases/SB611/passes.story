Shot 1:
duration: 10sec
Scene: A tall knight in black lacquered armour orders a coffee.
=== expect
