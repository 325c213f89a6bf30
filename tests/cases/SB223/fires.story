Shot 1:
duration: 10sec
Scene: The plane takes off.
mood: full of hope
=== expect
4:1 SB223
