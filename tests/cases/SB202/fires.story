Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 1:
duration: 7.5sec
Scene: The plane takes off at dawn.
=== expect
5:1 SB202 line 1 has a shot 1 already: take one of them out, or number this one 2
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane takes off at dawn.
