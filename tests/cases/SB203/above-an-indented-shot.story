Shot 1: Take-off
  Shot 2:
duration: 5sec
Scene: It lands.
=== expect
1:1 SB203
=== unsafe-fixed
Shot 1: Take-off
  Shot 2:
duration: 5sec
Scene: It lands.
