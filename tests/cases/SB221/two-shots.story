Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: fade 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
transition: cut
=== expect
9:1 SB221 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: fade 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
# transition: cut
