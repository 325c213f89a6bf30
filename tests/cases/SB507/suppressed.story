# storyboard: ignore[SB507] a stand-in for now
reference: a.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image a.png 1280x720 cut
=== expect
