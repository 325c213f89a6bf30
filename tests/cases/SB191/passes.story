# storyboard rocks
# storyboard: ignore[SB190] why not
Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
