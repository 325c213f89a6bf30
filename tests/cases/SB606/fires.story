Shot 1:
duration: 10sec
Scene: The square at noon, no people, no cars.
=== expect
3:28 SB606 models tend to draw what is named, so 'people' may well appear: say what is there instead
3:39 SB606 models tend to draw what is named, so 'cars' may well appear: say what is there instead
