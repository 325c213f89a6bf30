Shot 1:
duration: 4.25sec
Scene: The plane takes off.

Shot 2:
duration: 5.75sec
Scene: The plane lands.
=== settings
[models.sora-2-all]
resolution = 0.5
=== expect
2:11 SB308 shot 1 lasts 4.25 s, and sora-2-all keeps durations in steps of 0.5 s: write 4.5 s
6:11 SB308 shot 2 lasts 5.75 s, and sora-2-all keeps durations in steps of 0.5 s: write 6 s
=== unsafe-fixed
Shot 1:
duration: 4.5sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
