Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: fade 1sec
=== expect
4:1 SB221 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
# transition: fade 1sec
