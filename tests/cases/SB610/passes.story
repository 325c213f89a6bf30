Shot 1:
duration: 10sec
Scene: Mara opens the letter. It holds a pressed leaf.
=== expect
