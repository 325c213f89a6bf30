Shot 1:
duration: 10sec
Scene: The knight kneels. The crowd turns away, and a shadow falls over the stones.
=== expect
