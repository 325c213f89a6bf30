# storyboard: ignore-file[SB211] on purpose, for this example

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera:
=== expect
