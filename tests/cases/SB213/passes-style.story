let look = grainy film
style: {look}

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
