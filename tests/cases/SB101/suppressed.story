# storyboard: ignore-file[SB101] pasted as it came
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
