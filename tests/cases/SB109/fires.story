Shot 1 - Take-off
duration: 5sec
Scene: A.

Shot 2
duration: 5sec
Scene: B.

Shot 3. Three:
duration: 5sec
Scene: C.
=== expect
1:1 SB109 fix
5:1 SB109 fix
9:1 SB109 fix
=== fixed
Shot 1: Take-off
duration: 5sec
Scene: A.

Shot 2:
duration: 5sec
Scene: B.

Shot 3: Three
duration: 5sec
Scene: C.
