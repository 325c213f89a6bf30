Shot 1:
duration: 10sec
Scene: The plane takes off. The picture fades to black.
=== expect
