camera: handheld

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB209 `camera` is a shot's field and counts for none here: put it into a shot, or into `style:` for all shots
4:1 SB209 `model` is the board's, not a shot's, and counts for nothing here: move it above the first shot
=== unsafe-fixed
model: sora-2-pro-all


Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: handheld
