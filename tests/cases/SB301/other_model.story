model: sora-2

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== expect
4:11 SB301 7.5 s: asks for 8 s, trims 0.5 s; sora-2 films 4, 8 or 12 s: make the last shot 8 s long, change others, or let the plan trim
=== unsafe-fixed
model: sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
