Shot 1:
duration: 15sec
# The plane is red.
# storyboard: ignore[SB190] for the line below
# storyboard: ignore[SB191, SB108] as it came
Scene: The plane takes off.
=== expect
