Shot 1:
duration: 10sec
Scene:
  camera: pans left
=== expect
4:3 SB226 `camera:` is indented, so it is text of `Scene`: put it at the start of its line
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene:
  camera: pans left
