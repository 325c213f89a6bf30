Shot 1:
duration: 15sec
# The plane is red.
# storyboard: ignore[SB191] the reason is in the log
# storyboard: ignore[SB9]
Scene: The plane takes off.
=== expect
