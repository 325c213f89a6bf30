size: 720p

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:1:1: size must be WIDTHxHEIGHT in pixels, such as 1280x720, got '720p'
=== format
size: 720p

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
