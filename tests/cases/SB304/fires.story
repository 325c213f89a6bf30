Shot 1:
duration: 20sec
Scene: The plane takes off, circles the tower and lands.
=== expect
2:11 SB304 shot 1 lasts 20 s; the longest clip of sora-2-all is 15 s: shorten it, make two shots of it, or put a line `---` into its scene where it may be split
=== unsafe-fixed
Shot 1:
duration: 15sec
Scene: The plane takes off, circles the tower and lands.
