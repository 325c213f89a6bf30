Shot 1:
duration: 10sec
Scene:
  camera: pans left
=== expect
4:3 SB226
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene:
  camera: pans left
