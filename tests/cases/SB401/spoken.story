model: Sora 2 Pro

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401 no model is called 'Sora 2 Pro': did you mean 'sora-2-pro'? (`[models.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
model: sora-2-pro

Shot 1:
duration: 10sec
Scene: The plane takes off.
