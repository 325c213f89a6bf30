service: commetapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:10 SB403 no service is called 'commetapi': did you mean 'cometapi'? (`[services.NAME]` in storyboard.toml adds one)
=== unsafe-fixed
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
