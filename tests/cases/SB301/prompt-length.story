Shot 1:
duration: 4sec
Scene: The plane takes off, circles the tower twice, and comes down on the grass.

Shot 2:
duration: 4sec
Scene: The pilot climbs out of the plane, waves at the crowd, and walks away.
=== settings
model = "sora-2"
[models.sora-2]
prompt_length = 130
=== expect
