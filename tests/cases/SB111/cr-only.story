Shot 1:duration: 10secScene: A.
=== expect
1:8 SB111 fix
=== fixed
Shot 1:
duration: 10sec
Scene: A.
