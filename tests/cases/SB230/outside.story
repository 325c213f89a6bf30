use: ../cast.story
use: board.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:6 SB230
2:6 SB230
