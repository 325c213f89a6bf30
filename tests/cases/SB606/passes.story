Shot 1:
duration: 10sec
Scene: The square at noon lies empty; only pigeons cross it.
=== expect
