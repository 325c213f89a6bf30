# storyboard: ignore-file[SB112] pasted as it came
Shot 1:
duration:	10sec
Scene: The plane　takes off.
=== expect
