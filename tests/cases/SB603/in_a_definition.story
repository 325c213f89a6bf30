let star = a man who looks like Elon Musk

Shot 1:
duration: 10sec
Scene: {star} waves.
=== expect
1:33 SB603
