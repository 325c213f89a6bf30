order: scene,, nothing

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:14 SB219 unsafe-fix
1:16 SB219 unsafe-fix
=== unsafe-fixed
order: scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
