# storyboard: ignore-file[SB102] pasted as it came
Here is your storyboard!
It has one shot.

Shot 1:
duration: 10sec
Scene: The plane takes off.

Let me know.
=== expect
