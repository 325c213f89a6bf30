Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
[models.sora-2-all]
prompt_length = 80
=== expect
