Shot 1:
duration: 10sec
Scene: The plane takes off.
  camera: pans left
=== expect
4:3 SB226 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
