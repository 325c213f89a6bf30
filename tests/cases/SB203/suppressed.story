# storyboard: ignore-file[SB203] on purpose, for this example

Shot 1: The plane takes off
duration: 10sec
=== expect
