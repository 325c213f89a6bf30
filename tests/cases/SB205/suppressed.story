# storyboard: ignore-file[SB205] on purpose, for this example

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
Scene: The plane lands.
=== expect
