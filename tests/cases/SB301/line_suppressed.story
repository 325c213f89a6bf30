Shot 1:
# storyboard: ignore[SB301] the end is cut to the music
duration: 8sec
Scene: The plane lands.
=== expect
