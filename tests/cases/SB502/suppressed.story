# storyboard: ignore[SB502] a stand-in for now
reference: .

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
