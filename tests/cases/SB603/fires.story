Shot 1:
duration: 10sec
Scene: Taylor Swift walks on to a stage in the rain.
=== expect
3:8 SB603
