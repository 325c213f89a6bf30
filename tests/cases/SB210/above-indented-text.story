Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a.png
reference: b.png

  It climbs.
=== expect
5:1 SB210 shot 1 has another `reference` in line 4, and only that one is read: put both into one
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a.png
reference: b.png

  It climbs.
