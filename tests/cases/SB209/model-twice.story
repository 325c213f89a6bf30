model: sora-2-all

Shot 1:
model: sora-2-pro-all
style: noir
  with rain
duration: 10sec
Scene: The plane takes off.
=== expect
4:1 SB209 `model` is the board's, and its header has one: take this line out
5:1 SB209 `style` is the board's, not a shot's, and counts for nothing here: move it above the first shot
=== unsafe-fixed
model: sora-2-all
style: noir with rain

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
