Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
note: dawn
Scene: It flies
  over the sea.
note: dusk
=== expect
6:1 SB210 unsafe-fix
8:1 SB210 unsafe-fix
=== says
`Scene`
line 3
`note`
line 5
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
  It flies over the sea.
note: dawn
# note: dusk
