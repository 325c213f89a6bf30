Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, low evening sun, long lens from a boat.
=== expect
