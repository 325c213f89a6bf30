Shot 1:
duration: 10sec
Scene: She says “Go”, café.
=== expect
3:17 SB113 unsafe-fix
=== fixed
Shot 1:
duration: 10sec
Scene: She says “Go”, café.
