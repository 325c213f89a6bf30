Shot 1:
duration: 10sec
Scene: A crowd looks up. On the balcony stands Barack
  Obama with a dog.
=== expect
3:48 SB603
