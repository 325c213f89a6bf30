Shot 1:
duration: 10sec
Scene: A singer walks on.
# think of Taylor Swift
note: like Taylor Swift
=== expect
