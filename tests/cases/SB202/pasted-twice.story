Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
9:1 SB202 line 1 has a shot 1 already: take one of them out, or number this one 3
13:1 SB202 line 5 has a shot 2 already: take one of them out, or number this one 4
=== fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Shot 3:
duration: 7.5sec
Scene: The plane takes off.

Shot 4:
duration: 7.5sec
Scene: The plane lands.
