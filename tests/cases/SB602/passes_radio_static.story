Shot 1:
duration: 10sec
Scene: Static on the radio; the camera dollies in on the dial.
=== expect
