# storyboard: ignore[SB421] it works
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
