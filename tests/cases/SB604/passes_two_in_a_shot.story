Shot 1:
duration: 5sec
Scene: A player in a red shirt tackles a player in a blue shirt.

Shot 2:
duration: 5sec
Scene: The player in a blue shirt falls.
=== expect
