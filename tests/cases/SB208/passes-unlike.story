Shot 1:
duration: 10sec
Scene: The plane takes off.
mood: full of hope
vfx: none
=== expect
