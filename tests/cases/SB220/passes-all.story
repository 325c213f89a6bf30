Shot 1:
duration: 5sec
Scene: The plane flies.
transition: cut

Shot 2:
duration: 5sec
Scene: The plane flies.
transition: CUT

Shot 3:
duration: 5sec
Scene: The plane flies.
transition: fade 0.5sec

Shot 4:
duration: 5sec
Scene: The plane flies.
transition: dissolve 1s

Shot 5:
duration: 5sec
Scene: The plane flies.
transition: 
=== expect
