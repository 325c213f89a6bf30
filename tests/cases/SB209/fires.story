camera: handheld

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB209 unsafe-fix
4:1 SB209 unsafe-fix
=== unsafe-fixed
model: sora-2-pro-all


Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: handheld
