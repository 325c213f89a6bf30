# storyboard: ignore-file[SB191] an old project
# storyboard: ignore[SB9999] long
Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
