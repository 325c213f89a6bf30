Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: crossfade

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
4:13 SB220 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: dissolve 0.5sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
