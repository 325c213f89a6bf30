model: sora-2-pro-all

Shot 1:
duration: 25.5sec
Scene: The plane takes off.
=== expect
4:11 SB304 shot 1 lasts 25.5 s; the longest clip of sora-2-pro-all is 25 s: shorten it, make two shots of it, or put a line `---` into its scene where it may be split
=== unsafe-fixed
model: sora-2-pro-all

Shot 1:
duration: 25sec
Scene: The plane takes off.
