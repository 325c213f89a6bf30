let pilot = a woman

Shot 1:
duration: 10sec
Scene: {pilot} waves at {crew}.
  # {nobody}
  Then {crew} waves.
note: {whoever}
=== expect
5:25 SB212
7:8 SB212
