# storyboard: ignore-file[SB224] on purpose, for this example

Scene 1: The plane takes off.
duration: 7.5sec

Scene 2: The plane lands.
duration: 7.5sec
=== expect
