Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: zooms in
=== expect
5:1 SB210 shot 1 has another `camera` in line 4, and only that one is read: put both into one
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left;
  zooms in
