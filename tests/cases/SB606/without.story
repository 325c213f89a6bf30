Shot 1:
duration: 10sec
Scene: A street without any cars.
=== expect
3:17 SB606 models tend to draw what is named, so 'cars' may well appear: say what is there instead
