model: sora-2-all
model: sora-2-pro-all

Shot 1:
duration: 10sec
duration: 12sec
Scene: The plane takes off.
=== expect
2:1 SB210 the header has another `model` in line 1, and only that one is read: put both into one
6:1 SB210 shot 1 has another `duration` in line 5, and only that one is read: put both into one
=== unsafe-fixed
model: sora-2-all
# model: sora-2-pro-all

Shot 1:
duration: 10sec
# duration: 12sec
Scene: The plane takes off.
