lighting: low sun
length: 5sec

Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 1280x720
=== expect
1:1 SB209 `lighting` is a shot's field and counts for none here: put it into a shot, or into `style:` for all shots
7:1 SB209 `size` is the board's, not a shot's, and counts for nothing here: move it above the first shot
=== unsafe-fixed
size: 1280x720
length: 5sec

Shot 1:
duration: 10sec
Scene: The plane takes off.
lighting: low sun
