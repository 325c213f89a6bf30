# storyboard: ignore-file[SB220] on purpose, for this example

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: crossfade

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
