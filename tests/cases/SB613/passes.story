Shot 1:
duration: 10sec
Scene: A man wrapped in a towel runs across the pitch.
=== expect
