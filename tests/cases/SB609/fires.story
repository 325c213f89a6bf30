Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, masterpiece, 8k, award-winning.
=== expect
3:39 SB609 unsafe-fix
3:52 SB609 unsafe-fix
3:56 SB609 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: A glacier calves into the sea.
