Shot 1:
duration: 5sec
Scene: The plane flies.
transition: fade

Shot 2:
duration: 5sec
Scene: The plane flies.
transition: cut 1sec

Shot 3:
duration: 5sec
Scene: The plane flies.
transition: Fade to black over 1.5 seconds

Shot 4:
duration: 5sec
Scene: The plane flies.
transition: cross dissolve

Shot 5:
duration: 5sec
Scene: The plane flies.
transition: hard cut

Shot 6:
duration: 5sec
Scene: The plane flies.
transition: wipe left

Shot 7:
duration: 5sec
Scene: The plane flies.
transition: dissolve soon

Shot 8:
duration: 5sec
Scene: The plane flies.
transition: smash
=== expect
4:13 SB220 unsafe-fix
9:13 SB220 unsafe-fix
14:13 SB220 unsafe-fix
19:13 SB220 unsafe-fix
24:13 SB220 unsafe-fix
29:13 SB220
34:13 SB220 unsafe-fix
39:13 SB220
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane flies.
transition: fade 0.5sec

Shot 2:
duration: 5sec
Scene: The plane flies.
transition: cut

Shot 3:
duration: 5sec
Scene: The plane flies.
transition: fade 1.5sec

Shot 4:
duration: 5sec
Scene: The plane flies.
transition: dissolve 0.5sec

Shot 5:
duration: 5sec
Scene: The plane flies.
transition: cut

Shot 6:
duration: 5sec
Scene: The plane flies.
transition: wipe left

Shot 7:
duration: 5sec
Scene: The plane flies.
transition: dissolve 0.5sec

Shot 8:
duration: 5sec
Scene: The plane flies.
transition: smash
