Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: cut
transition: wipe
=== expect
4:1 SB221
