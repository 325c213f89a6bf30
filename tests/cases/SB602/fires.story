Shot 1:
duration: 10sec
Scene: The lighthouse in a storm. The camera zooms out over the sea.
camera: static shot, eye level
=== expect
4:9 SB602
