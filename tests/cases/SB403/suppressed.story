# storyboard: ignore[SB403] the author knows
service: commetapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
