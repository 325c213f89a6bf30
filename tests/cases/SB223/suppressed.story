# storyboard: ignore-file[SB223] on purpose, for this example

Shot 1:
duration: 10sec
Scene: The plane takes off.
mood: full of hope
=== expect
