# storyboard: ignore[SB420] the service takes it
aspect: 9x16

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
