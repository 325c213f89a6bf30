# storyboard: ignore-file[SB113] pasted as it came
Shot 1:
duration: 10sec
Scene: She says “Go”, café.
=== expect
