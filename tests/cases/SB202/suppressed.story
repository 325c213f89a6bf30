# storyboard: ignore-file[SB202] on purpose, for this example

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 1:
duration: 7.5sec
Scene: The plane takes off at dawn.
=== expect
