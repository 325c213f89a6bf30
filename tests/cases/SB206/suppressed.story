# storyboard: ignore-file[SB206] on purpose, for this example

Shot 1:
duration: about 7.5 seconds
Scene: The plane takes off.

Shot 2:
duration: 0sec
Scene: The plane lands.
=== expect
