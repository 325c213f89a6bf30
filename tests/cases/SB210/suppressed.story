# storyboard: ignore-file[SB210] on purpose, for this example

Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: zooms in
=== expect
