Shot 1:
duration: 10sec
Scene: The square at noon, no people, no cars.
=== expect
3:28 SB606
3:39 SB606
