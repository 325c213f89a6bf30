model: sora-2-all
model: sora-2-pro-all

Shot 1:
duration: 10sec
duration: 12sec
Scene: The plane takes off.
=== expect
2:1 SB210 unsafe-fix
6:1 SB210 unsafe-fix
=== says
`model`
line 1
`duration`
line 5
=== unsafe-fixed
model: sora-2-all
# model: sora-2-pro-all

Shot 1:
duration: 10sec
# duration: 12sec
Scene: The plane takes off.
