model: sora-2-all

Shot 1:
model: sora-2-pro-all
style: noir
  with rain
duration: 10sec
Scene: The plane takes off.
=== expect
4:1 SB209
5:1 SB209 unsafe-fix
=== says
`style`
=== unsafe-fixed
model: sora-2-all
style: noir with rain

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
