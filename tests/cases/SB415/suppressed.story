# storyboard: ignore[SB415] the author knows
model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
[models.sora-2-all]
retired_on = 2999-12-31
=== expect
