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
3:1 SB108 Markdown marks are not part of a board: take them out
8:1 SB108 Markdown marks are not part of a board: take them out
12:1 SB108 Markdown marks are not part of a board: take them out
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
