title: The flight
model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== asked
single = true
=== expect
9:11 SB303 20 s take 2 jobs of sora-2-all, whose longest clip is 15 s, and one clip only was asked for: shorten it by 5 s, or leave out --single
=== unsafe-fixed
title: The flight
model: sora-2-pro-all

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
