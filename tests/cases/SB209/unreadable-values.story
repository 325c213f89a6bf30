
Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 720p
use: cast.story
order: camera, camera
=== expect
5:1 SB209 `size` is the board's, not a shot's, and counts for nothing here: move it above the first shot
6:1 SB209 `use` is the board's, not a shot's, and counts for nothing here: move it above the first shot
7:1 SB209 `order` is the board's, not a shot's, and counts for nothing here: move it above the first shot
=== unsafe-fixed

Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 720p
use: cast.story
order: camera, camera
