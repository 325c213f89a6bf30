duration: 10sec
Scene: The plane takes off.
=== expect
