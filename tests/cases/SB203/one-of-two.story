Shot 1: Take-off
duration: 5sec

Shot 2:
duration: 5sec
Scene: The plane lands.
=== expect
1:1 SB203 unsafe-fix
=== unsafe-fixed
Shot 1: Take-off
duration: 5sec
Scene: Take-off

Shot 2:
duration: 5sec
Scene: The plane lands.
