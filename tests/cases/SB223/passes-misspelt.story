Shot 1:
duration: 10sec
Scene: The plane takes off.
camrea: pans left
=== expect
