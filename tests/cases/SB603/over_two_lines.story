Shot 1:
duration: 10sec
Scene: A crowd looks up. On the balcony stands Barack
  Obama with a dog.
=== expect
3:48 SB603 'Barack Obama' is a living person, and services block a named one however often it is sent: describe what is seen of the person instead
