Shot 1:
duration: 10sec
Scene: She says “Go!”, café.
=== expect
=== fixed
Shot 1:
duration: 10sec
Scene: She says “Go!”, café.
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: She says “Go!”, café.
