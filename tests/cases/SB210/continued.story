Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
note: dawn
Scene: It flies
  over the sea.
note: dusk
=== expect
6:1 SB210 shot 1 has another `Scene` in line 3, and only that one is read: put both into one
8:1 SB210 shot 1 has another `note` in line 5, and only that one is read: put both into one
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
  It flies over the sea.
note: dawn
# note: dusk
