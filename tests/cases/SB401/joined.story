model: cometapi/sora-2-al

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401 no model is called 'sora-2-al': did you mean 'sora-2-all'? (`[models.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
model: cometapi/sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
