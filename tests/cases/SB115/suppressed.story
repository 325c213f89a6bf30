# storyboard: ignore-file[SB115] pasted as it came
title: x
Shot 1:
duration: 5sec
Scene: A.
Shot 2:
duration: 5sec
Scene: B.
# of two

# of three
Shot 3:
duration: 5sec
Scene: C.
=== expect
