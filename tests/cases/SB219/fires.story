order: style, scene, camrea, scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:22 SB219 unsafe-fix
1:30 SB219 unsafe-fix
=== unsafe-fixed
order: style, scene, camera

Shot 1:
duration: 10sec
Scene: The plane takes off.
