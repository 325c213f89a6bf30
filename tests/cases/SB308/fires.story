model: seedance-2.5

Shot 1:
duration: 4.4sec
Scene: The plane takes off.

Shot 2:
duration: 5.6sec
Scene: The plane lands.
=== expect
4:11 SB308 shot 1 lasts 4.4 s, and seedance-2.5 keeps durations in steps of 1 s: write 4 s
8:11 SB308 shot 2 lasts 5.6 s, and seedance-2.5 keeps durations in steps of 1 s: write 6 s
=== unsafe-fixed
model: seedance-2.5

Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
