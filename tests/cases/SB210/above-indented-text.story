Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a.png
reference: b.png

  It climbs.
=== expect
5:1 SB210
=== says
`reference`
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
reference: a.png
reference: b.png

  It climbs.
