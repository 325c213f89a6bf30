# storyboard: ignore-file[SB209] on purpose, for this example

camera: handheld

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
=== expect
