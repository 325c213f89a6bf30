# storyboard: ignore-file[SB116] pasted as it came
  Shot 1:
  duration: 10sec
  Scene: A.
    It goes on.
=== expect
