Shot 1:
duration: 3sec
Scene: The plane takes off, circles the tower twice, and comes down on the grass.

Shot 2:
duration: 5sec
Scene: The pilot climbs out of the plane, waves at the crowd, and walks away.
=== settings
model = "sora-2"
[models.sora-2]
prompt_length = 130
=== expect
6:11 SB301
=== says
in 2 jobs: you pay for 12 s and 4 s is cut off
