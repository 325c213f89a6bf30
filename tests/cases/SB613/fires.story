Shot 1:
duration: 10sec
Scene: A naked man runs across the pitch.
=== expect
3:10 SB613
