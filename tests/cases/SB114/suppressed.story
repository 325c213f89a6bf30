# storyboard: ignore-file[SB114] pasted as it came
Shot 1:
duration: 10sec
Scene: The pl​ane takes off.
=== expect
