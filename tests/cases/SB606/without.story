Shot 1:
duration: 10sec
Scene: A street without any cars.
=== expect
3:17 SB606
