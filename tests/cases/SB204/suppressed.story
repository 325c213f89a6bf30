# storyboard: ignore-file[SB204] on purpose, for this example

Shot 1:
duration: 10sec
Scene:
=== expect
