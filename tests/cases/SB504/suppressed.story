model: sora-2
size: 1280x720
# storyboard: ignore[SB504] a stand-in for now
reference: a.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image a.png 64x36
=== expect
