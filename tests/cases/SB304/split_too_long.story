Shot 1:
duration: 40sec
Scene:
  The plane takes off.
  ---
  The plane lands.
=== expect
2:11 SB304 shot 1 lasts 40 s, in 2 parts still 20 s each; the longest clip of sora-2-all is 15 s: shorten it, make two shots of it, or put another line `---` into its scene where it may be split
=== unsafe-fixed
Shot 1:
duration: 30sec
Scene:
  The plane takes off.
  ---
  The plane lands.
