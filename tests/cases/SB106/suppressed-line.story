Shot 1:
# storyboard: ignore[SB106] as on paper
duration: 7,5 s
Scene: A.
=== expect
