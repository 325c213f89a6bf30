model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401 no model is called 'zzz': `storyboard models` shows those that are (`[models.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
