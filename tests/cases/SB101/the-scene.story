Shot 1: Take-off
duration: 5sec
The plane takes off
over the sea.

Shot 2:
It turns.

It shines.
duration: 5sec

Shot 3:
duration: 5sec

The plane lands.
=== expect
3:1 SB101 unsafe-fix
4:1 SB101
7:1 SB101 unsafe-fix
9:1 SB101
15:1 SB101 unsafe-fix
=== fixed
Shot 1: Take-off
duration: 5sec
The plane takes off
over the sea.

Shot 2:
It turns.

It shines.
duration: 5sec

Shot 3:
duration: 5sec

The plane lands.
=== unsafe-fixed
Shot 1: Take-off
duration: 5sec
Scene: The plane takes off
over the sea.

Shot 2:
Scene: It turns.

It shines.
duration: 5sec

Shot 3:
duration: 5sec

Scene: The plane lands.
