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
4:13 SB220 `fade` needs a length, such as `fade 0.5sec`: its length is empty
9:13 SB220 `cut 1sec` has no length: a cut takes no time
14:13 SB220 `Fade to black over 1.5 seconds` needs a length, such as `fade 0.5sec`: its length cannot be read
19:13 SB220 `cross dissolve` is no transition: write `cut`, `fade 0.5sec` or `dissolve 1sec`
24:13 SB220 `hard cut` is no transition: write `cut`, `fade 0.5sec` or `dissolve 1sec`
29:13 SB220 `wipe left` is no transition: write `cut`, `fade 0.5sec` or `dissolve 1sec`
34:13 SB220 `dissolve soon` needs a length, such as `dissolve 0.5sec`: its length cannot be read
39:13 SB220 `smash` is no transition: write `cut`, `fade 0.5sec` or `dissolve 1sec`
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
