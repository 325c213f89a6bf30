Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
model = "sorra-2"
=== expect
1:1 SB401 no model is called 'sorra-2': did you mean 'sora-2'? (`[models.NAME]` in storyboard.toml adds one)
