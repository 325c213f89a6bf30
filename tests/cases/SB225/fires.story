Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
=== expect
3:8 SB225 `{pilot}` is sent as it is: this board defines no name; add `let pilot = …`
