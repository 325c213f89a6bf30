# storyboard: ignore-file[SB109] pasted as it came
Shot 1 - Take-off
duration: 5sec
Scene: A.

Shot 2
duration: 5sec
Scene: B.

Shot 3. Three:
duration: 5sec
Scene: C.
=== expect
