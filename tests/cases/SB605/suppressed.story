Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.

# storyboard: ignore[SB605] the author knows
Shot 2:
duration: 5sec
Scene: At night the boats come home.
=== expect
