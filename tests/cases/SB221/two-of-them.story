Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: cut
transition: wipe
=== expect
4:1 SB221 shot 1 is the last: there is no next shot that `cut` could lead into
