let star = a man who looks like Elon Musk

Shot 1:
duration: 10sec
Scene: {star} waves.
=== expect
1:33 SB603 'Elon Musk' is a living person, and services block a named one however often it is sent: describe what is seen of the person instead
