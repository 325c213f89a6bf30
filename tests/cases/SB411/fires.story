Shot 1:
duration: 10sec
Scene: The plane takes off, circles the tower twice, and comes down on the grass beside the runway.
=== settings
[models.sora-2-all]
prompt_length = 80
=== expect
3:8 SB411
