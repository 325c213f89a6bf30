character: https://example.com/mia.mp4 @ one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:1:1: character's timestamps must be `start,end` in seconds, got 'one'
=== format
character: https://example.com/mia.mp4 @ one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
