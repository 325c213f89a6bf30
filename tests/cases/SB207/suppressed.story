# storyboard: ignore-file[SB207] on purpose, for this example

title: The flight

Scene: The plane takes off.
=== expect
