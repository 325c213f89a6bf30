mood: full of hope

Shot 1:
duration: 10sec
Scene: The plane takes off.
vfx: none
=== expect
1:1 SB223
6:1 SB223
