Shot 1:
duration: 10sec
Scene: A 👩‍🚀 waves.
=== expect
