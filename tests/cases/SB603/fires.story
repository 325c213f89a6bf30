Shot 1:
duration: 10sec
Scene: Taylor Swift walks on to a stage in the rain.
=== expect
3:8 SB603 'Taylor Swift' is a living person, and services block a named one however often it is sent: describe what is seen of the person instead
