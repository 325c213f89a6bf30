# storyboard: ignore-file[SB221] on purpose, for this example

Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: fade 1sec
=== expect
