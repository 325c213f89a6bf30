Shot 1:
duration: 10sec
Scene: An epic sunset.
=== expect
3:11 SB609 'epic' tells the camera nothing: say what makes it so (light, lens, movement)
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: An epic sunset.
