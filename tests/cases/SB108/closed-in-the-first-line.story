Shot 1:
duration: 5sec
**Scene: The arrival.**
  A woman walks into the **old** station.

Shot 2:
duration: 5sec
**Scene: The train** leaves.

Shot 3:
duration: 5sec
**Scene: It is gone.
  Dust settles.**
=== expect
3:1 SB108 fix
8:1 SB108 fix
12:1 SB108 fix
=== fixed
Shot 1:
duration: 5sec
Scene: The arrival.
  A woman walks into the **old** station.

Shot 2:
duration: 5sec
Scene: The train leaves.

Shot 3:
duration: 5sec
Scene: It is gone.
  Dust settles.
