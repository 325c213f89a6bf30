Shot 1:
duration: 10sec
Scene: The plane takes off.
dialogue:
Mia: Go!

Shot 2:
duration: 10sec
Scene: The plane lands.
dialogue:
camera: pans left
=== expect
4:1 SB211
10:1 SB211 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
dialogue:
Mia: Go!

Shot 2:
duration: 10sec
Scene: The plane lands.
camera: pans left
