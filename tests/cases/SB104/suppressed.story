# storyboard: ignore-file[SB104] pasted as it came
Shot 1:
duration: 10sec
Scene: The plane takes off.
It climbs.
   And turns.
=== expect
