Shot 1:
duration: 10sec
Scene: A naked man runs across the pitch.
=== expect
3:10 SB613 services block 'naked man' as pornographic, however often it is sent: dress the figure or leave the moment out
