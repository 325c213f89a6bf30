model: mine

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
[models.mine]
service = "cometapi"
seconds = [10]
=== expect
