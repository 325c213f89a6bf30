Shot 1:
length: 5sec
Scene: The plane takes off.
=== expect
