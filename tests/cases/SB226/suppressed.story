# storyboard: ignore-file[SB226] on purpose, for this example

Shot 1:
duration: 10sec
Scene: The plane takes off.
  camera: pans left
=== expect
