character: https://example.com/mia.mp4 @ one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:1:1: character has unreadable seconds `one`; write `https://example.com/clip.mp4 @ 1,3`
=== format
character: https://example.com/mia.mp4 @ one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
