# storyboard: ignore-file[SB106] pasted as it came
Shot 1:
duration: 7,5 s
Scene: A.
transition: FADE 1s

Shot 2:
duration:0:07.50
Scene: B.
=== expect
