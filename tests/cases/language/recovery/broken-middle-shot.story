Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: soon

Shot 3:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:5:1: Shot 2: duration cannot be read
<text>:5:1: Shot 2: scene is missing or empty
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: soon

Shot 3:
duration: 7.5sec
Scene: The plane lands.
=== problems
