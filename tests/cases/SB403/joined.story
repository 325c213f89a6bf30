model: cometapy/sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
1:8 SB403 no service is called 'cometapy': did you mean 'cometapi'? (`[services.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
model: cometapi/sora-2

Shot 1:
duration: 8sec
Scene: The plane takes off.
