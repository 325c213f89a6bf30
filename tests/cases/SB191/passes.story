# Storyboard: Skip the line [draft 2]
# Storyboard: City Night
# storyboard: the first draft, of May
# storyboard rocks
# storyboard: ignore[SB190] why not
Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
