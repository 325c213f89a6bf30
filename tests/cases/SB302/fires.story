Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== expect
6:11 SB302 20 s: 2 jobs on sora-2-all, whose longest clip is 15 s; asks for 20 s (`storyboard plan` shows each)
