model: sora-2
service: here

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
2:10 SB403 no service is called 'here': there is: cometapi, openai, kling, seedance, simulator (`[services.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
model: sora-2
service: here

Shot 1:
duration: 8sec
Scene: The plane takes off.
