Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: zooms in
=== expect
5:1 SB210 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left;
  zooms in
