model: veo-3.1

Shot 1:
duration: 2sec
Scene: The plane takes off.

Shot 2:
duration: 2sec
Scene: The plane lands.
=== asked
single = true
=== expect
8:11 SB303 4 s take 2 jobs of veo-3.1, whose longest clip is 8 s, and one clip only was asked for: take out shots, or leave out --single
