Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: fade 1sec
=== expect
4:1 SB221 shot 1 is the last: there is no next shot that `fade 1sec` could lead into
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
# transition: fade 1sec
