# storyboard: ignore-file[SB208] on purpose, for this example

Shot 1:
length: 10sec
Description: The plane takes off.
camrea: pans left
=== expect
