model: sora-2-pro-all

Shot 1:
duration: 25.5sec
Scene: The plane takes off.
=== expect
4:11 SB304 unsafe-fix
=== says
25.5 s
sora-2-pro-all
25 s
=== unsafe-fixed
model: sora-2-pro-all

Shot 1:
duration: 25sec
Scene: The plane takes off.
