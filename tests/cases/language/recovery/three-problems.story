size: big

Shot 1:
duration: x
Scene: A.

Shot 2:
duration: 5sec
=== refused
<text>:3:1: Shot 1: duration cannot be read
<text>:7:1: Shot 2: scene is missing or empty
<text>:1:1: size must be WIDTHxHEIGHT in pixels, such as 1280x720, got 'big'
=== format
size: big

Shot 1:
duration: x
Scene: A.

Shot 2:
duration: 5sec
=== problems
