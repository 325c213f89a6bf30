model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
[models.sora-2-all]
retired_on = 2999-12-31
=== expect
1:8 SB415
