use: ../cast.story
use: board.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:6 SB230 `use: ../cast.story` leads out of the project's folder; a board uses only files inside it
2:6 SB230 `use: board.story` goes in a circle: board.story → board.story
