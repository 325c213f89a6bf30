Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, masterpiece, 8k, award-winning.
=== expect
3:39 SB609 'masterpiece' tells the camera nothing: say what makes it so (light, lens, movement)
3:52 SB609 '8k' tells the camera nothing: say what makes it so (light, lens, movement)
3:56 SB609 'award-winning' tells the camera nothing: say what makes it so (light, lens, movement)
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: A glacier calves into the sea.
