# storyboard: ignore-file[SB201] on purpose, for this example

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 3:
duration: 7.5sec
Scene: The plane lands.
=== expect
